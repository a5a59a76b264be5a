package dev.precept.trainer.head;

import dev.precept.runtime.judge.head.Answering;
import dev.precept.runtime.judge.head.Calibration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Chooses, on pairs that were held out, how a kind's logits become probabilities and where the head keeps silent.
 *
 * @param form of the curve
 * @param precision the share of its answers that must be right, on each side: held-out pairs must show at least that, with 95 of
 *     100 chances
 */
public record Calibrator(CalibrationForm form, double precision) {
    public static final Calibrator STANDARD = new Calibrator(CalibrationForm.PLATT, 0.85);

    /** A kind with fewer held-out pairs is not answered. */
    static final int FEWEST_PAIRS = 40;

    /** Nor one with fewer that are true, or fewer that are false. */
    static final int FEWEST_OF_EACH = 10;

    /** Nor one whose pairs are about fewer instructions. */
    static final int FEWEST_INSTRUCTIONS = 10;

    /** The lower end of the interval of the area under the curve lies so far above a guess. */
    static final double MARGIN = 0.05;

    private static final List<Double> STRENGTHS = List.of(10.0, 40.0, 160.0, 640.0, 2560.0);
    private static final int FOLDS = 5;
    private static final int STEPS = 40;
    private static final double ONE_SIDED = 1.645;

    public Calibrator {
        if (!(0.5 <= precision && precision < 1)) {
            throw new IllegalArgumentException(
                    "the share of answers that must be right lies from 0.5 to below 1: " + precision);
        }
    }

    /** Curves that hold for all kinds, and for each of them. */
    record Curves(Calibration all, Map<String, Calibration> byKind, double strength) {
        /** Of a kind; what holds for all where it is not known. */
        Calibration of(String kind) {
            return byKind.getOrDefault(kind, all);
        }
    }

    /** How strongly kinds are drawn to what holds for all is decided by which does best on instructions left out. */
    Curves curves(List<Judged> judged) {
        double strength = STRENGTHS.stream()
                .min(Comparator.comparingDouble(some -> loss(judged, some)))
                .orElseThrow();
        return curves(judged, strength);
    }

    private Curves curves(List<Judged> judged, double strength) {
        Calibration all = form.of(judged, Calibration.PLAIN, 1);
        var byKind = new TreeMap<String, Calibration>();
        Finish.byKind(judged).forEach((kind, some) -> byKind.put(kind, form.of(some, all, strength)));
        return new Curves(all, byKind, strength);
    }

    /** Cross-entropy on each fold of the instructions by curves of the others. */
    private double loss(List<Judged> judged, double strength) {
        double loss = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            Map<Boolean, List<Judged>> parts = judged.stream()
                    .collect(Collectors.partitioningBy(
                            one -> Math.floorMod(one.pair().instruction().hashCode(), FOLDS) == left));
            Curves others = curves(parts.getOrDefault(false, List.of()), strength);
            for (Judged one : parts.getOrDefault(true, List.of())) {
                double said = others.of(one.pair().kind()).probability(one.logit());
                loss -= Math.log(Math.max(1e-6, one.truth() ? said : 1 - said));
            }
        }
        return loss;
    }

    /** Where a kind is answered. @param judged the held-out pairs of that kind */
    Answering answering(List<Judged> judged, Calibration calibration) {
        ToDoubleFunction<Judged> said = one -> calibration.probability(one.logit());
        double most = 1 - edge(judged, one -> 1 - said.applyAsDouble(one), Judged::truth);
        double least = edge(judged, said, one -> !one.truth());
        return least == 0 && most == 1 || !better(judged) ? Answering.NEVER : new Answering(true, least, most);
    }

    /** How far from its end a side may reach in and still be right often enough; 0 where nowhere. */
    private double edge(List<Judged> judged, ToDoubleFunction<Judged> distance, Predicate<Judged> right) {
        for (int reach = STEPS / 2; reach > 0; reach--) {
            double edge = (double) reach / STEPS;
            List<Judged> inside = judged.stream()
                    .filter(one -> distance.applyAsDouble(one) <= edge)
                    .toList();
            if (atLeast(inside.stream().filter(right).count(), inside.size()) >= precision) {
                return edge;
            }
        }
        return 0;
    }

    /** Wilson's lower end, with 95 of 100 chances. */
    static double atLeast(long right, long of) {
        if (of == 0) {
            return 0;
        }
        double share = (double) right / of;
        double square = ONE_SIDED * ONE_SIDED;
        double middle = share + square / (2 * of);
        double spread = ONE_SIDED * Math.sqrt(share * (1 - share) / of + square / (4.0 * of * of));
        return (middle - spread) / (1 + square / of);
    }

    private static boolean better(List<Judged> judged) {
        long yes = judged.stream().filter(Judged::truth).count();
        long instructions =
                judged.stream().map(one -> one.pair().instruction()).distinct().count();
        if (judged.size() < FEWEST_PAIRS
                || Math.min(yes, judged.size() - yes) < FEWEST_OF_EACH
                || instructions < FEWEST_INSTRUCTIONS) {
            return false;
        }
        Interval auc = Interval.of(
                judged,
                one -> one.pair().instruction(),
                some -> Auc.of(
                        some.stream().map(Judged::logit).toList(),
                        some.stream().map(Judged::truth).toList()));
        return auc.low() >= 0.5 + MARGIN;
    }
}
