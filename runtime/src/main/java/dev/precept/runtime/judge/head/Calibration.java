package dev.precept.runtime.judge.head;

/**
 * From a logit to a probability, and where the head keeps silent.
 *
 * @param scale of the logit: the inverse of a temperature
 * @param shift added to it
 * @param least at or below this probability the answer is no
 * @param most at or above it the answer is yes
 * @param answers whether the head answers such claims at all; not where it is no better than a guess
 */
public record Calibration(double scale, double shift, double least, double most, boolean answers) {
    public Calibration {
        if (!Double.isFinite(scale) || !Double.isFinite(shift) || !(0 <= least && least <= most && most <= 1)) {
            throw new IllegalArgumentException(
                    "no calibration: %s, %s, band %s to %s".formatted(scale, shift, least, most));
        }
    }

    public double probability(double logit) {
        return 1 / (1 + Math.exp(-(scale * logit + shift)));
    }

    /** Whether it decides at this probability. */
    public boolean decides(double probability) {
        return answers && (probability <= least || most <= probability);
    }
}
