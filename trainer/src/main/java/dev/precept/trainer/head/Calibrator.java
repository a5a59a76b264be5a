package dev.precept.trainer.head;

import dev.precept.runtime.judge.head.Calibration;
import java.util.List;
import java.util.function.Predicate;

/**
 * Chooses, on pairs that were held out, how a kind's logits become probabilities and where the head keeps silent.
 *
 * @param precision the share of its answers that must be right, on each side, among the held-out pairs
 */
record Calibrator(double precision) {
    private static final double STRENGTH = 20;
    private static final double STEP = 0.025;

    /** Fewer answers than that show nothing. */
    private static final int FEWEST = 10;

    /** A kind is answered where the head is better than a guess beyond that many standard errors. */
    private static final double SURE = 2.33;

    /** @param all fitted to all kinds together */
    Calibration of(List<Judged> judged, Platt all) {
        Platt fit = Platt.fit(judged, all, STRENGTH);
        var open = new Calibration(fit.scale(), fit.shift(), 0.5, 0.5, true);
        double most = 1 - edge(judged, one -> 1 - open.probability(one.logit()), Judged::truth);
        double least = edge(judged, one -> open.probability(one.logit()), one -> !one.truth());
        boolean answers = better(judged) && (least > 0 || most < 1);
        return new Calibration(fit.scale(), fit.shift(), least, most, answers);
    }

    /** How far from its end a side may reach in and still be right often enough; 0 where nowhere. */
    private double edge(
            List<Judged> judged, java.util.function.ToDoubleFunction<Judged> distance, Predicate<Judged> right) {
        for (double edge = 0.5; edge > 0; edge -= STEP) {
            double limit = edge;
            List<Judged> inside = judged.stream()
                    .filter(one -> distance.applyAsDouble(one) <= limit)
                    .toList();
            long good = inside.stream().filter(right).count();
            if (inside.size() >= FEWEST && good >= precision * inside.size()) {
                return edge;
            }
        }
        return 0;
    }

    /** By the normal approximation of Hanley and McNeil. */
    private static boolean better(List<Judged> judged) {
        long yes = judged.stream().filter(Judged::truth).count();
        long no = judged.size() - yes;
        if (yes < FEWEST || no < FEWEST) {
            return false;
        }
        double auc = Auc.of(
                judged.stream().map(Judged::logit).toList(),
                judged.stream().map(Judged::truth).toList());
        double one = auc / (2 - auc);
        double two = 2 * auc * auc / (1 + auc);
        double variance = (auc * (1 - auc) + (yes - 1) * (one - auc * auc) + (no - 1) * (two - auc * auc)) / (yes * no);
        return auc - SURE * Math.sqrt(Math.max(0, variance)) > 0.5;
    }
}
