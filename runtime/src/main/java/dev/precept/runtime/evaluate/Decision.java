package dev.precept.runtime.evaluate;

import dev.precept.compiler.vocabulary.Outcome;

/** What became of a requirement. */
public enum Decision {
    HOLDS,
    FAILS,
    UNKNOWN,
    /** A branch that was not taken, or a step that was not reached. */
    NOT_APPLICABLE;

    static Decision of(Outcome outcome) {
        return switch (outcome) {
            case HOLDS -> HOLDS;
            case FAILS -> FAILS;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
