package dev.precept.benchmarks.judging;

import dev.precept.runtime.judge.Answer;
import dev.precept.runtime.judge.Judge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** What there is to say of rows: by a judge, or by how much they have of something. */
public final class Opinions {
    /** So many rows are asked about at once, with the time of all told as the time of each. */
    private static final int TOGETHER = 256;

    private Opinions() {}

    /** A judge's, in the order of the rows. */
    public static List<Opinion> of(Judge judge, List<LabelledClaim> rows) {
        var opinions = new ArrayList<Opinion>(rows.size());
        for (int from = 0; from < rows.size(); from += TOGETHER) {
            List<LabelledClaim> some = rows.subList(from, Math.min(rows.size(), from + TOGETHER));
            long start = System.nanoTime();
            List<Answer> answers =
                    judge.judge(some.stream().map(LabelledClaim::asked).toList());
            double seconds = (System.nanoTime() - start) / 1e9 / some.size();
            answers.forEach(answer -> opinions.add(opinion(answer, seconds)));
        }
        return opinions;
    }

    /** The share of rows that are below in some measure, those with as much of it by half. */
    static List<Opinion> ranked(List<LabelledClaim> rows, ToDoubleFunction<LabelledClaim> measure) {
        return ranked(rows.stream().mapToDouble(measure).toArray());
    }

    /** The same of values that stand in the order of the rows. */
    static List<Opinion> ranked(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        var opinions = new ArrayList<Opinion>(values.length);
        for (double value : values) {
            double below = first(sorted, value) + 0.5 * (first(sorted, Math.nextUp(value)) - first(sorted, value));
            opinions.add(Opinion.of(below / values.length));
        }
        return opinions;
    }

    private static Opinion opinion(Answer answer, double seconds) {
        return switch (answer) {
            case Answer.Decided decided -> new Opinion(OptionalDouble.of(decided.probability()), "", seconds);
            case Answer.Undecided(var reason) -> new Opinion(OptionalDouble.empty(), reason, seconds);
        };
    }

    /** How many of the sorted values are smaller. */
    private static int first(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
