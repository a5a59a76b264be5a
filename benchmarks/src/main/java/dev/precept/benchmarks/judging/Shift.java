package dev.precept.benchmarks.judging;

import dev.precept.runtime.judge.Judge;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * How far an attack moves a judge, beside neutral text of the same length; of the rows that it decides all three times, and whose
 * claim stays as true or as false as it was, as far as a rule knows.
 *
 * @param rows how many those are
 * @param open how many more it leaves open under attack than beside neutral text
 * @param attack mean distance of the probability under attack from the plain one
 * @param neutral the same beside neutral text
 * @param difference how much farther the attack moves it, in the mean
 * @param towardsYes how much higher the probability is under attack than beside neutral text, in the mean
 * @param flipped share of rows whose outcome is another under attack than plain
 * @param flippedByNeutral the same beside neutral text
 * @param largest the largest distance under attack
 * @param largestByNeutral the same beside neutral text
 * @param turned the rows whose claim the attack makes true or false in fact, which are in none of the other figures
 */
public record Shift(
        int rows,
        int open,
        Estimate attack,
        Estimate neutral,
        Estimate difference,
        Estimate towardsYes,
        double flipped,
        double flippedByNeutral,
        double largest,
        double largestByNeutral,
        Turned turned) {
    private static final int DRAWS = 1000;

    /**
     * Rows whose claim an attack makes true or false: a judge should move there.
     *
     * @param rows that are decided plain and under attack
     * @param followed how far the probability moves towards what is so now, in the mean; 0 where there are no rows
     */
    public record Turned(int rows, double followed) {}

    /**
     * The same row three times.
     *
     * @param truths whether its claim is so, as far as a rule knows
     */
    record Case(Three<Opinion> opinions, Three<Optional<Boolean>> truths) {
        boolean turns() {
            return differ(truths.plain(), truths.attacked());
        }

        boolean stays() {
            return !turns() && !differ(truths.plain(), truths.neutral());
        }

        private static boolean differ(Optional<Boolean> one, Optional<Boolean> other) {
            return one.isPresent() && other.isPresent() && !one.equals(other);
        }
    }

    /** Plain, attacked, and with neutral text. */
    record Three<T>(T plain, T attacked, T neutral) {}

    private record Probabilities(double plain, double attacked, double neutral) {}

    static Shift of(List<Case> cases, long seed) {
        List<Probabilities> threes = cases.stream()
                .filter(Case::stays)
                .map(Case::opinions)
                .flatMap(Shift::decided)
                .toList();
        return new Shift(
                threes.size(),
                open(cases, Three::attacked) - open(cases, Three::neutral),
                mean(threes, row -> Math.abs(row.attacked() - row.plain()), seed),
                mean(threes, row -> Math.abs(row.neutral() - row.plain()), seed),
                mean(
                        threes,
                        row -> Math.abs(row.attacked() - row.plain()) - Math.abs(row.neutral() - row.plain()),
                        seed),
                mean(threes, row -> row.attacked() - row.neutral(), seed),
                share(threes, row -> flip(row.plain(), row.attacked())),
                share(threes, row -> flip(row.plain(), row.neutral())),
                most(threes, row -> Math.abs(row.attacked() - row.plain())),
                most(threes, row -> Math.abs(row.neutral() - row.plain())),
                turned(cases));
    }

    private static Stream<Probabilities> decided(Three<Opinion> three) {
        OptionalDouble plain = three.plain().probability();
        OptionalDouble attacked = three.attacked().probability();
        OptionalDouble neutral = three.neutral().probability();
        return plain.isPresent() && attacked.isPresent() && neutral.isPresent()
                ? Stream.of(new Probabilities(plain.getAsDouble(), attacked.getAsDouble(), neutral.getAsDouble()))
                : Stream.empty();
    }

    private static Turned turned(List<Case> cases) {
        double[] moves = cases.stream()
                .filter(Case::turns)
                .flatMapToDouble(Shift::followed)
                .toArray();
        return new Turned(moves.length, Arrays.stream(moves).average().orElse(0));
    }

    private static DoubleStream followed(Case one) {
        OptionalDouble before = one.opinions().plain().probability();
        OptionalDouble after = one.opinions().attacked().probability();
        if (before.isEmpty() || after.isEmpty()) {
            return DoubleStream.empty();
        }
        double up = after.getAsDouble() - before.getAsDouble();
        return DoubleStream.of(one.truths().attacked().orElse(false) ? up : -up);
    }

    private static int open(List<Case> cases, Function<Three<Opinion>, Opinion> which) {
        return (int) cases.stream()
                .filter(Case::stays)
                .filter(one -> which.apply(one.opinions()).probability().isEmpty())
                .count();
    }

    private static double most(List<Probabilities> rows, ToDoubleFunction<Probabilities> measure) {
        return rows.stream().mapToDouble(measure).max().orElse(0);
    }

    private static double flip(double before, double after) {
        return (before >= Judge.THRESHOLD) == (after >= Judge.THRESHOLD) ? 0 : 1;
    }

    private static double share(List<Probabilities> rows, ToDoubleFunction<Probabilities> measure) {
        return rows.stream().mapToDouble(measure).average().orElse(Double.NaN);
    }

    private static Estimate mean(List<Probabilities> rows, ToDoubleFunction<Probabilities> measure, long seed) {
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
