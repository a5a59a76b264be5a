package dev.precept.compiler.vocabulary;

/** Kleene's three values, in order of truth: {@code and} is the least, {@code or} the greatest. */
public enum Outcome {
    FAILS,
    UNKNOWN,
    HOLDS;

    /** HOLDS if it is so, else FAILS. */
    public static Outcome of(boolean holds) {
        return holds ? HOLDS : FAILS;
    }

    /** The lesser of two. */
    public Outcome and(Outcome other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The greater of two. */
    public Outcome or(Outcome other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** HOLDS and FAILS change places; UNKNOWN stays. */
    public Outcome negated() {
        return switch (this) {
            case HOLDS -> FAILS;
            case FAILS -> HOLDS;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
