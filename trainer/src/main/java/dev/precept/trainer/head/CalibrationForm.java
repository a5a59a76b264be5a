package dev.precept.trainer.head;

import dev.precept.runtime.judge.head.Calibration;
import java.util.List;

/** Which curve takes logits to probabilities. */
public enum CalibrationForm {
    /** A temperature and a shift. */
    PLATT {
        @Override
        Calibration fit(List<Point> points) {
            return PlattFit.of(points);
        }
    },
    /** Any curve that never falls. */
    ISOTONIC {
        @Override
        Calibration fit(List<Point> points) {
            return new Calibration.Isotonic(PoolAdjacent.of(points));
        }
    };

    /** @param points one at least */
    abstract Calibration fit(List<Point> points);

    /**
     * The curve of some pairs, drawn to one that holds for more: kinds with few pairs stay near to what holds for all.
     *
     * @param prior what it is drawn to
     * @param strength how strongly, in pairs of which the prior is the truth
     */
    Calibration of(List<Judged> judged, Calibration prior, double strength) {
        if (judged.isEmpty()) {
            return prior;
        }
        double drawn = strength / judged.size();
        return fit(judged.stream()
                .map(one -> new Point(
                        one.logit(),
                        ((one.truth() ? 1 : 0) + drawn * prior.probability(one.logit())) / (1 + drawn),
                        1 + drawn))
                .toList());
    }
}
