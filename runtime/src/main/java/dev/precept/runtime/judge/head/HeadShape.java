package dev.precept.runtime.judge.head;

/**
 * What a head adds to its encoder.
 *
 * @param rank of the changes to each dense layer
 * @param inner width of the layer before the two outputs
 * @param window the most tokens of a text that are read at once
 * @param overlap how many tokens a window repeats of the one before
 */
public record HeadShape(int rank, int inner, int window, int overlap) {
    public static final HeadShape STANDARD = new HeadShape(16, 128, 192, 32);

    public HeadShape {
        if (rank < 1 || inner < 1 || overlap < 0 || window <= 2 * overlap) {
            throw new IllegalArgumentException(
                    "rank %d, inner %d, window %d, overlap %d fit no head".formatted(rank, inner, window, overlap));
        }
    }
}
