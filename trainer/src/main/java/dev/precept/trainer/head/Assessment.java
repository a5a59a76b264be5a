package dev.precept.trainer.head;

import dev.precept.runtime.judge.head.Calibration;
import dev.precept.runtime.judge.head.Quality;
import java.util.List;

/** How good answers are. */
final class Assessment {
    private static final int BINS = 10;

    private Assessment() {}

    /** An answer with the truth. */
    record Answered(double probability, boolean truth, boolean decided) {
        static Answered of(Judged judged, Calibration calibration) {
            double probability = calibration.probability(judged.logit());
            return new Answered(probability, judged.truth(), calibration.decides(probability));
        }

        boolean right() {
            return probability >= 0.5 == truth;
        }
    }

    static Quality of(List<Answered> answers) {
        List<Answered> decided = answers.stream().filter(Answered::decided).toList();
        return new Quality(
                answers.size(),
                rounded(auc(answers)),
                rounded(balanced(answers)),
                rounded(error(answers)),
                rounded(answers.stream()
                        .mapToDouble(one -> Math.pow(one.probability() - (one.truth() ? 1 : 0), 2))
                        .average()
                        .orElse(0)),
                rounded((double) decided.size() / Math.max(1, answers.size())),
                rounded(share(decided)));
    }

    static double auc(List<Answered> answers) {
        return Auc.of(
                answers.stream().map(Answered::probability).toList(),
                answers.stream().map(Answered::truth).toList());
    }

    /** Mean of the shares of what is true and of what is false that are told right. */
    static double balanced(List<Answered> answers) {
        double yes = share(answers.stream().filter(Answered::truth).toList());
        double no = share(answers.stream().filter(one -> !one.truth()).toList());
        return (yes + no) / 2;
    }

    static double share(List<Answered> answers) {
        return (double) answers.stream().filter(Answered::right).count() / Math.max(1, answers.size());
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
