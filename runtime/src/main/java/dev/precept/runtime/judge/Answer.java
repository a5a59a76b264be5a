package dev.precept.runtime.judge;

/** What a judge says of a claim. */
public sealed interface Answer {
    /**
     * @param probability that the claim is true, calibrated, in [0, 1]
     * @param binding who decided: the judge and its version
     * @param read which part of the text was read
     */
    record Decided(double probability, String binding, String read) implements Answer {
        public Decided {
            if (!(0 <= probability && probability <= 1)) {
                throw new IllegalArgumentException("no probability: " + probability);
            }
        }
    }

    /** @param reason one line, without a full stop */
    record Undecided(String reason) implements Answer {}
}
