package dev.precept.runtime.evaluate;

/** What became of a requirement. */
public enum Decision {
    HOLDS,
    FAILS,
    UNKNOWN,
    /** A branch that was not taken, or a step that was not reached. */
    NOT_APPLICABLE
}
