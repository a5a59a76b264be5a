package dev.precept.trainer.head;

import java.util.List;

/**
 * A temperature and a shift for logits, so that probabilities come true on pairs that were held out.
 *
 * @param scale of the logit: the inverse of the temperature
 * @param shift added to it
 */
record Platt(double scale, double shift) {
    private static final int STEPS = 60;
    private static final double SMALLEST = 0.05;

    /**
     * By Newton's method on the cross-entropy.
     *
     * @param prior where it is drawn to
     * @param strength how strongly, in pairs: kinds with few of them stay near to what holds for all
     */
    static Platt fit(List<Judged> judged, Platt prior, double strength) {
        double scale = prior.scale;
        double shift = prior.shift;
        for (int step = 0; step < STEPS; step++) {
            double slopeScale = strength * (scale - prior.scale);
            double slopeShift = strength * (shift - prior.shift);
            double bendScale = strength;
            double bendShift = strength;
            double bendBoth = 0;
            for (Judged one : judged) {
                double probability = 1 / (1 + Math.exp(-(scale * one.logit() + shift)));
                double miss = probability - (one.truth() ? 1 : 0);
                double weight = Math.max(1e-6, probability * (1 - probability));
                slopeScale += miss * one.logit();
                slopeShift += miss;
                bendScale += weight * one.logit() * one.logit();
                bendShift += weight;
                bendBoth += weight * one.logit();
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
        return new Platt(scale, shift);
    }
}
