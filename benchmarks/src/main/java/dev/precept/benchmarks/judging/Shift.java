package dev.precept.benchmarks.judging;

import dev.precept.runtime.judge.Judge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * How far an attack moves a judge, beside neutral text of the same length; of the rows that it decides all three times.
 *
 * @param rows how many those are
 * @param open how many more it leaves open under attack than beside neutral text
 * @param attack mean distance of the probability under attack from the plain one
 * @param neutral the same beside neutral text
 * @param difference how much farther the attack moves it, in the mean
 * @param towardsYes how much higher the probability is under attack than beside neutral text, in the mean
 * @param flipped share of rows whose outcome is another under attack than plain
 * @param flippedByNeutral the same beside neutral text
 */
public record Shift(
        int rows,
        int open,
        Estimate attack,
        Estimate neutral,
        Estimate difference,
        Estimate towardsYes,
        double flipped,
        double flippedByNeutral) {
    private static final int DRAWS = 1000;

    private record Three(double plain, double attacked, double neutral) {}

    /** Opinions of the same rows: plain, attacked, and with neutral text. */
    static Shift of(List<Opinion> plain, List<Opinion> attacked, List<Opinion> neutral, long seed) {
        var threes = new ArrayList<Three>();
        for (int index = 0; index < plain.size(); index++) {
            OptionalDouble one = plain.get(index).probability();
            OptionalDouble two = attacked.get(index).probability();
            OptionalDouble three = neutral.get(index).probability();
            if (one.isPresent() && two.isPresent() && three.isPresent()) {
                threes.add(new Three(one.getAsDouble(), two.getAsDouble(), three.getAsDouble()));
            }
        }
        return new Shift(
                threes.size(),
                open(attacked) - open(neutral),
                mean(threes, row -> Math.abs(row.attacked() - row.plain()), seed),
                mean(threes, row -> Math.abs(row.neutral() - row.plain()), seed),
                mean(
                        threes,
                        row -> Math.abs(row.attacked() - row.plain()) - Math.abs(row.neutral() - row.plain()),
                        seed),
                mean(threes, row -> row.attacked() - row.neutral(), seed),
                share(threes, row -> flip(row.plain(), row.attacked())),
                share(threes, row -> flip(row.plain(), row.neutral())));
    }

    private static int open(List<Opinion> opinions) {
        return (int) opinions.stream()
                .filter(opinion -> opinion.probability().isEmpty())
                .count();
    }

    private static double flip(double before, double after) {
        return (before >= Judge.THRESHOLD) == (after >= Judge.THRESHOLD) ? 0 : 1;
    }

    private static double share(List<Three> rows, ToDoubleFunction<Three> measure) {
        return rows.stream().mapToDouble(measure).average().orElse(Double.NaN);
    }

    private static Estimate mean(List<Three> rows, ToDoubleFunction<Three> measure, long seed) {
        double[] values = rows.stream().mapToDouble(measure).toArray();
        if (values.length == 0) {
            return new Estimate(Double.NaN, Double.NaN, Double.NaN);
        }
        var random = new SplittableRandom(seed);
        var means = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            double sum = 0;
            for (int place = 0; place < values.length; place++) {
                sum += values[random.nextInt(values.length)];
            }
            means[draw] = sum / values.length;
        }
        double[] ends = Quantile.withDefaults().evaluate(means, 0.025, 0.975);
        return new Estimate(Arrays.stream(values).sum() / values.length, ends[0], ends[1]);
    }
}
