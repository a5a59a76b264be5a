package dev.precept.trainer.head;

/**
 * How labels err.
 *
 * @param falseYes share of what is false that is labelled yes, in [0, 1)
 * @param falseNo share of what is true that is labelled no, in [0, 1)
 */
public record Noise(double falseYes, double falseNo) {
    public static final Noise NONE = new Noise(0, 0);

    public Noise {
        if (!(0 <= falseYes && 0 <= falseNo && falseYes + falseNo < 1)) {
            throw new IllegalArgumentException("labels that err so often say nothing: " + falseYes + ", " + falseNo);
        }
    }
}
