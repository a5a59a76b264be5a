package dev.precept.trainer.reward;

/**
 * How the scores {@code s} in [0, 1] of the {@code n} requirements that count become one number in [0, 1]; {@code w} are
 * their weights. None of them falls where one score rises.
 */
public sealed interface Aggregation {
    /** {@code sum s / n}, as in the paper; weights tell only whether a requirement counts. */
    record Mean() implements Aggregation {}

    /** {@code sum w s / sum w}. */
    record Weighted() implements Aggregation {}

    /** 1 where every requirement that counts HOLDS, else 0. */
    record AllOrNothing() implements Aggregation {}

    /** {@code product s ^ w}: a weight of 2 is the requirement said twice. */
    record Product() implements Aggregation {}

    /**
     * {@code sum w rate^f s / sum w}, where {@code f} is the number of earlier steps of its chain that failed, over all
     * chains that it stands in. Steps that were not reached count, with the score that they would have had.
     *
     * @param rate in [0, 1]: what is left of a step's worth after each failed step before it
     */
    record SequentialDecay(double rate) implements Aggregation {
        public SequentialDecay {
            if (!(0 <= rate && rate <= 1)) {
                throw new IllegalArgumentException("a rate of decay is from 0 to 1, not " + rate);
            }
            // -0 does what 0 does, and must be equal to it.
            rate += 0.0;
        }
    }

    /** As {@link Weighted} where every {@code require} and {@code forbid} that counts HOLDS, else 0. */
    record AcceptanceGated() implements Aggregation {}
}
