package dev.precept.runtime.suite;

/** How the records of a benchmark compare a number with another. */
public enum Relation {
    LESS_THAN("less than"),
    AT_LEAST("at least");

    private final String words;

    Relation(String words) {
        this.words = words;
    }

    /**
     * The relation of these words.
     *
     * @throws IllegalArgumentException where they are none
     */
    public static Relation of(String words) {
        for (Relation relation : values()) {
            if (relation.words.equals(words)) {
                return relation;
            }
        }
        throw new IllegalArgumentException("`" + words + "` is no relation: `less than` and `at least` are");
    }

    /** The numbers that stand in this relation to a number. */
    public Bounds to(int number) {
        return switch (this) {
            case LESS_THAN -> Bounds.lessThan(number);
            case AT_LEAST -> Bounds.atLeast(number);
        };
    }
}
