package dev.precept.benchmarks.judging;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * A value with its interval: 95 in 100 draws of the groups lie within.
 *
 * @param low with {@code value} at most equal to it or, where draws lie to one side, above it
 */
public record Estimate(double value, double low, double high) {
    private static final double TAIL = 0.025;

    /** What is measured of a sample; what has no value is left out. */
    public static Map<Measure, Estimate> of(Sample sample, int draws, long seed) {
        return estimates(sample.whole(), sample.drawn(draws, seed));
    }

    /** How much more the first has than the second, of the same rows, drawn alike. */
    public static Map<Measure, Estimate> differences(Sample first, Sample second, int draws, long seed) {
        double[] whole = difference(first.whole(), second.whole());
        double[][] one = first.drawn(draws, seed);
        double[][] other = second.drawn(draws, seed);
        var drawn = new double[draws][];
        for (int draw = 0; draw < draws; draw++) {
            drawn[draw] = difference(one[draw], other[draw]);
        }
        return estimates(whole, drawn);
    }

    private static Map<Measure, Estimate> estimates(double[] whole, double[][] draws) {
        var estimates = new EnumMap<Measure, Estimate>(Measure.class);
        for (Measure measure : Measure.values()) {
            int at = measure.ordinal();
            double[] drawn = Arrays.stream(draws)
                    .mapToDouble(draw -> draw[at])
                    .filter(Double::isFinite)
                    .toArray();
            estimate(whole[at], drawn).ifPresent(estimate -> estimates.put(measure, estimate));
        }
        return estimates;
    }

    private static Optional<Estimate> estimate(double value, double[] drawn) {
        if (!Double.isFinite(value) || drawn.length == 0) {
            return Optional.empty();
        }
        double[] ends = Quantile.withDefaults().evaluate(drawn, TAIL, 1 - TAIL);
        return Optional.of(new Estimate(value, ends[0], ends[1]));
    }

    private static double[] difference(double[] one, double[] other) {
        var difference = new double[one.length];
        Arrays.setAll(difference, at -> one[at] - other[at]);
        return difference;
    }
}
