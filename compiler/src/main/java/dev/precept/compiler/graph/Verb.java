package dev.precept.compiler.graph;

/**
 * A predicate with its objects.
 *
 * @param singular with a singular subject: {@code ends with "x"}
 * @param plural with a plural one: {@code end with "x"}
 */
record Verb(String singular, String plural) {
    /** {@code have}, with its object. */
    static Verb have(String object) {
        return new Verb("has " + object, "have " + object);
    }

    /** {@code contain}, with its object. */
    static Verb contain(String object) {
        return new Verb("contains " + object, "contain " + object);
    }

    /** {@code be}, with what follows. */
    static Verb be(String complement) {
        return new Verb("is " + complement, "are " + complement);
    }

    String in(Mood mood, Agreement agreement) {
        return switch (mood) {
            case FACT -> agreement == Agreement.SINGULAR ? singular : plural;
            case NOT_FACT -> isBe() ? first(agreed(agreement)) + " not" + rest(agreement) : auxiliary(mood, agreement);
            case BARE -> base(agreement);
            case MUST, MUST_NOT, MAY, SHOULD, SHOULD_NOT, NOT_BARE -> auxiliary(mood, agreement);
        };
    }

    private String auxiliary(Mood mood, Agreement agreement) {
        return mood.auxiliary(agreement) + " " + base(agreement);
    }

    /** The bare verb is the plural's, but what follows agrees with the subject: {@code be one of}, {@code be each one of}. */
    private String base(Agreement agreement) {
        return (isBe() ? "be" : first(plural)) + rest(agreement);
    }

    private boolean isBe() {
        return first(plural).equals("are");
    }

    private String rest(Agreement agreement) {
        String agreed = agreed(agreement);
        return agreed.substring(first(agreed).length());
    }

    private String agreed(Agreement agreement) {
        return agreement == Agreement.SINGULAR ? singular : plural;
    }

    private static String first(String phrase) {
        int blank = phrase.indexOf(' ');
        return blank < 0 ? phrase : phrase.substring(0, blank);
    }
}
