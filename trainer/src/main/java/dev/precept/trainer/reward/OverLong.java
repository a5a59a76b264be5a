package dev.precept.trainer.reward;

/** What a response earns that was cut by its length. */
public sealed interface OverLong {
    /** What its text earns. */
    record Score() implements OverLong {}

    /** A part of that. @param factor in [0, 1] */
    record Factor(double factor) implements OverLong {
        public Factor {
            if (!(0 <= factor && factor <= 1)) {
                throw new IllegalArgumentException("a factor is from 0 to 1, not " + factor);
            }
            // -0 does what 0 does, and must be equal to it.
            factor += 0.0;
        }
    }

    record Zero() implements OverLong {}

    /** No reward. */
    record Null() implements OverLong {}
}
