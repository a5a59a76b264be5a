package dev.precept.trainer.head;

import dev.precept.runtime.judge.head.Answering;
import dev.precept.runtime.judge.head.Calibration;
import dev.precept.runtime.judge.head.Quality;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** How good answers are. */
final class Assessment {
    private static final int BINS = 10;

    private Assessment() {}

    /** An answer with the truth. */
    record Answered(double probability, boolean truth, boolean decided) {
        static Answered of(Judged judged, Calibration calibration, Answering answering) {
            double probability = calibration.probability(judged.logit());
            return new Answered(probability, judged.truth(), answering.decides(probability));
        }

        boolean right() {
            return probability >= 0.5 == truth;
        }
    }

    /** What some answers come to; balanced accuracy is that of a guess where all are true or all are false. */
    static Quality of(List<Answered> answers) {
        List<Answered> decided = answers.stream().filter(Answered::decided).toList();
        double balanced = balanced(even(answers));
        return new Quality(
                answers.size(),
                rounded(auc(answers)),
                rounded(Double.isNaN(balanced) ? 0.5 : balanced),
                rounded(error(answers)),
                rounded(answers.stream()
                        .mapToDouble(one -> Math.pow(one.probability() - (one.truth() ? 1 : 0), 2))
                        .average()
                        .orElse(0)),
                rounded((double) decided.size() / Math.max(1, answers.size())),
                rounded(decided.isEmpty() ? 0 : share(even(decided))));
    }

    static double auc(List<Answered> answers) {
        return Auc.of(
                answers.stream().map(Answered::probability).toList(),
                answers.stream().map(Answered::truth).toList());
    }

    /** @param weight how much the answer counts, in (0, 1] */
    record Weighed(Answered answered, double weight) {}

    static List<Weighed> even(List<Answered> answers) {
        return answers.stream().map(one -> new Weighed(one, 1)).toList();
    }

    /** The share of answers farthest from one half. Those as far as the last of them count in part, so that no order decides. */
    static List<Weighed> surest(List<Answered> answers, double share) {
        double wanted = share * answers.size();
        var byDistance = new TreeMap<Double, List<Answered>>(Comparator.reverseOrder());
        answers.forEach(one -> byDistance
                .computeIfAbsent(Math.abs(one.probability() - 0.5), distance -> new ArrayList<>())
                .add(one));
        var surest = new ArrayList<Weighed>();
        for (List<Answered> alike : byDistance.values()) {
            double weight = Math.min(1, wanted / alike.size());
            if (weight > 0) {
                alike.forEach(one -> surest.add(new Weighed(one, weight)));
            }
            wanted -= weight * alike.size();
        }
        return surest;
    }

    /** Mean of the shares of what is true and of what is false that are told right; not a number where there is but one of them. */
    static double balanced(List<Weighed> answers) {
        return (share(answers.stream().filter(one -> one.answered().truth()).toList())
                        + share(answers.stream()
                                .filter(one -> !one.answered().truth())
                                .toList()))
                / 2;
    }

    /** What is right of them; not a number where there are none. */
    static double share(List<Weighed> answers) {
        double right = answers.stream()
                .filter(one -> one.answered().right())
                .mapToDouble(Weighed::weight)
                .sum();
        return right / answers.stream().mapToDouble(Weighed::weight).sum();
    }

    /** How far, on average, a probability is from the share that comes true among those like it. */
    static double error(List<Answered> answers) {
        return bins(answers).stream()
                        .mapToDouble(bin -> bin.count() * Math.abs(bin.said() - bin.came()))
                        .sum()
                / Math.max(1, answers.size());
    }

    /**
     * Answers of about the same probability.
     *
     * @param said their mean probability
     * @param came the share of them that is true
     */
    record Bin(int count, double said, double came) {}

    static List<Bin> bins(List<Answered> answers) {
        return java.util.stream.IntStream.range(0, BINS)
                .mapToObj(bin -> answers.stream()
                        .filter(one -> Math.min(BINS - 1, (int) (one.probability() * BINS)) == bin)
                        .toList())
                .filter(some -> !some.isEmpty())
                .map(some -> new Bin(
                        some.size(),
                        some.stream()
                                .mapToDouble(Answered::probability)
                                .average()
                                .orElse(0),
                        (double) some.stream().filter(Answered::truth).count() / some.size()))
                .toList();
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
