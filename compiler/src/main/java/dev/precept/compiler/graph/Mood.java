package dev.precept.compiler.graph;

/** How a sentence says it: as a duty, a permission, a wish, a fact, or, after another verb, bare. */
enum Mood {
    MUST("must"),
    MUST_NOT("must not"),
    MAY("may"),
    SHOULD("should"),
    SHOULD_NOT("should not"),
    BARE(""),
    NOT_BARE("not"),
    FACT(""),
    NOT_FACT("");

    private final String auxiliary;

    Mood(String auxiliary) {
        this.auxiliary = auxiliary;
    }

    /** What is said before the base form of a verb; empty for facts that hold. */
    String auxiliary(Agreement agreement) {
        return this == NOT_FACT ? (agreement == Agreement.SINGULAR ? "does not" : "do not") : auxiliary;
    }

    boolean negates() {
        return switch (this) {
            case MUST_NOT, SHOULD_NOT, NOT_BARE, NOT_FACT -> true;
            case MUST, MAY, SHOULD, BARE, FACT -> false;
        };
    }

    boolean states() {
        return this == FACT || this == NOT_FACT;
    }

    Mood negated() {
        return switch (this) {
            case MUST -> MUST_NOT;
            case MUST_NOT -> MUST;
            case MAY -> MUST_NOT;
            case SHOULD -> SHOULD_NOT;
            case SHOULD_NOT -> SHOULD;
            case BARE -> NOT_BARE;
            case NOT_BARE -> BARE;
            case FACT -> NOT_FACT;
            case NOT_FACT -> FACT;
        };
    }

    /** Without its {@code not}. */
    Mood positive() {
        return negates() ? negated() : this;
    }

    /** After {@code no} or {@code at most}, what must becomes what may. */
    Mood permitting() {
        return switch (this) {
            case MUST, MUST_NOT, MAY -> MAY;
            case SHOULD, SHOULD_NOT -> SHOULD;
            case BARE, NOT_BARE -> BARE;
            case FACT, NOT_FACT -> FACT;
        };
    }

    /** Of a second verb that shares the first one's auxiliary. */
    Mood following() {
        return states() ? this : BARE;
    }
}
