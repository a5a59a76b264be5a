package dev.precept.benchmarks.judging;

import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What is measured of a judge; a measure of nothing is NaN. All but coverage and seconds are of the rows that it decided. */
public enum Measure {
    /** The share of right answers. */
    ACCURACY(sums -> (sums.truePositives + sums.trueNegatives) / sums.decided()),
    /** The mean of the shares of true and of false claims that are told right. */
    BALANCED_ACCURACY(sums -> (sums.truePositives / (sums.truePositives + sums.falseNegatives)
                    + sums.trueNegatives / (sums.trueNegatives + sums.falsePositives))
            / 2),
    /** The harmonic mean of precision and recall of yes. */
    F1_YES(sums -> 2 * sums.truePositives / (2 * sums.truePositives + sums.falsePositives + sums.falseNegatives)),
    /** The same of no. */
    F1_NO(sums -> 2 * sums.trueNegatives / (2 * sums.trueNegatives + sums.falsePositives + sums.falseNegatives)),
    /** The probability that a true claim stands above a false one. */
    AUC(sums -> Double.NaN),
    /** Of pairs of responses to one instruction of which one is better: right less wrong, ties by the judge counted out by their root. */
    TAU_B(sums -> (sums.concordant - sums.discordant)
            / Math.sqrt((sums.concordant + sums.discordant) * (sums.concordant + sums.discordant + sums.tied))),
    /** The share of responses to whose place among the responses to their instruction the judge's order leads too. */
    POSITION_CONSISTENCY(sums -> sums.placed / sums.responses),
    /** The share of the same pairs that are in the right order; a tie is wrong. */
    PAIRWISE_ACCURACY(sums -> sums.concordant / (sums.concordant + sums.discordant + sums.tied)),
    /** The expected calibration error, over ten bins of equal width. */
    CALIBRATION_ERROR(Measure::calibrationError),
    /** The mean square of the distance between probability and truth. */
    BRIER(sums -> sums.squares / sums.decided()),
    /** The share of rows that were decided. */
    COVERAGE(sums -> sums.decided() / sums.rows),
    /** Wall time for each row. */
    SECONDS_PER_CLAIM(sums -> sums.seconds / sums.rows);

    private final ToDoubleFunction<Sums> value;

    Measure(ToDoubleFunction<Sums> value) {
        this.value = value;
    }

    /** How results call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    double of(Sums sums, Ranking ranking, int[] weights) {
        return this == AUC ? ranking.areaUnderCurve(weights) : value.applyAsDouble(sums);
    }

    private static double calibrationError(Sums sums) {
        double error = 0;
        for (int bin = 0; bin < Sums.BINS; bin++) {
            error += Math.abs(sums.binProbabilities[bin] - sums.binLabels[bin]);
        }
        return error / sums.decided();
    }
}
