package dev.precept.benchmarks.judging;

import dev.precept.runtime.judge.Judge;

/** What all measures but one are made of, added up over rows or groups of rows. */
final class Sums {
    static final int BINS = 10;

    double truePositives;
    double trueNegatives;
    double falsePositives;
    double falseNegatives;
    double squares;
    double rows;
    double seconds;
    double concordant;
    double discordant;
    double tied;
    double placed;
    double responses;
    final double[] binRows = new double[BINS];
    final double[] binProbabilities = new double[BINS];
    final double[] binLabels = new double[BINS];

    double decided() {
        return truePositives + trueNegatives + falsePositives + falseNegatives;
    }

    /** A row of which something was said, or not. */
    void add(LabelledClaim row, Opinion opinion) {
        rows++;
        seconds += opinion.seconds();
        if (opinion.probability().isPresent()) {
            add(row.label(), opinion.probability().getAsDouble());
        }
    }

    /** Another's, so many times. */
    void add(Sums other, int times) {
        truePositives += times * other.truePositives;
        trueNegatives += times * other.trueNegatives;
        falsePositives += times * other.falsePositives;
        falseNegatives += times * other.falseNegatives;
        squares += times * other.squares;
        rows += times * other.rows;
        seconds += times * other.seconds;
        concordant += times * other.concordant;
        discordant += times * other.discordant;
        tied += times * other.tied;
        placed += times * other.placed;
        responses += times * other.responses;
        for (int bin = 0; bin < BINS; bin++) {
            binRows[bin] += times * other.binRows[bin];
            binProbabilities[bin] += times * other.binProbabilities[bin];
            binLabels[bin] += times * other.binLabels[bin];
        }
    }

    private void add(boolean label, double probability) {
        boolean said = probability >= Judge.THRESHOLD;
        truePositives += label && said ? 1 : 0;
        falseNegatives += label && !said ? 1 : 0;
        falsePositives += !label && said ? 1 : 0;
        trueNegatives += !label && !said ? 1 : 0;
        squares += Math.pow(probability - (label ? 1 : 0), 2);
        int bin = Math.min(BINS - 1, (int) (probability * BINS));
        binRows[bin]++;
        binProbabilities[bin] += probability;
        binLabels[bin] += label ? 1 : 0;
    }
}
