package dev.precept.trainer.head;

import dev.precept.runtime.judge.head.Calibration;
import java.util.List;

/** The temperature and the shift of the least cross-entropy, by Newton's method. */
final class PlattFit {
    private static final int STEPS = 60;
    private static final double SMALLEST = 0.05;

    private PlattFit() {}

    static Calibration.Platt of(List<Point> points) {
        double scale = 1;
        double shift = 0;
        for (int step = 0; step < STEPS; step++) {
            double slopeScale = 0;
            double slopeShift = 0;
            double bendScale = 0;
            double bendShift = 0;
            double bendBoth = 0;
            for (Point point : points) {
                double probability = 1 / (1 + Math.exp(-(scale * point.logit() + shift)));
                double miss = point.weight() * (probability - point.target());
                double bend = point.weight() * Math.max(1e-6, probability * (1 - probability));
                slopeScale += miss * point.logit();
                slopeShift += miss;
                bendScale += bend * point.logit() * point.logit();
                bendShift += bend;
                bendBoth += bend * point.logit();
            }
            double determinant = bendScale * bendShift - bendBoth * bendBoth;
            if (determinant < 1e-9) {
                break;
            }
            double byScale = (bendShift * slopeScale - bendBoth * slopeShift) / determinant;
            double byShift = (bendScale * slopeShift - bendBoth * slopeScale) / determinant;
            scale = Math.max(SMALLEST, scale - Math.clamp(byScale, -1, 1));
            shift -= Math.clamp(byShift, -1, 1);
        }
        return new Calibration.Platt(scale, shift);
    }
}
