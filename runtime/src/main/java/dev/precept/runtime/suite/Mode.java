package dev.precept.runtime.suite;

import java.util.Locale;

/** Whose meaning of a benchmark's ids decides. */
public enum Mode {
    /** The reference's, verdict for verdict. */
    REFERENCE {
        @Override
        public Scorer scorer(PromptRecord prompt) {
            return ReferenceScorer.of(prompt);
        }
    };

    /** Makes the decider of a record. */
    public abstract Scorer scorer(PromptRecord prompt);

    /** As it is written on a command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
