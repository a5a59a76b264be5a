package dev.precept.compiler.graph;

/**
 * A quantity as English counts.
 *
 * @param low the lower or only number; empty for forms without one
 * @param high the upper number of BETWEEN
 */
record Tally(Form form, String low, String high, Of of) {
    enum Form {
        EVERY,
        SOME,
        NONE,
        ANY_NUMBER,
        AT_LEAST,
        AT_MOST,
        EXACTLY,
        BETWEEN
    }

    /** Whether pieces are counted or a share of them is taken. */
    enum Of {
        PIECES,
        SHARE
    }

    static Tally of(Quantity quantity, Wording wording) {
        return switch (quantity) {
            case Quantity.Every() -> new Tally(Form.EVERY, "", "", Of.PIECES);
            case Quantity.Between(var least, var most) when most.isEmpty() -> lower(wording.shown(least));
            case Quantity.Between(var least, var most) ->
                within(wording.shown(least), wording.shown(most.get()), Of.PIECES);
            case Quantity.ShareBetween(var least, var most) ->
                within(wording.shown(least), wording.shown(most), Of.SHARE);
        };
    }

    private static Tally lower(String low) {
        return switch (low) {
            case "0" -> new Tally(Form.ANY_NUMBER, "", "", Of.PIECES);
            case "1" -> new Tally(Form.SOME, "", "", Of.PIECES);
            default -> new Tally(Form.AT_LEAST, low, "", Of.PIECES);
        };
    }

    private static Tally within(String low, String high, Of of) {
        if (of == Of.PIECES && low.equals("0") && high.equals("0")) {
            return new Tally(Form.NONE, "", "", of);
        }
        if (low.equals(high)) {
            return new Tally(Form.EXACTLY, low, "", of);
        }
        if (low.equals(of == Of.PIECES ? "0" : "0%")) {
            return new Tally(Form.AT_MOST, high, "", of);
        }
        return of == Of.SHARE && high.equals("100%")
                ? new Tally(Form.AT_LEAST, low, "", of)
                : new Tally(Form.BETWEEN, low, high, of);
    }

    /** That of the noun it counts. */
    Agreement agreement() {
        return switch (form) {
            case EVERY, SOME, NONE -> Agreement.SINGULAR;
            case ANY_NUMBER, BETWEEN -> Agreement.PLURAL;
            case AT_LEAST, AT_MOST, EXACTLY -> low.equals("1") ? Agreement.SINGULAR : Agreement.PLURAL;
        };
    }

    /** Whether it bounds from above in this mood, so that what is said of the pieces is a permission. */
    boolean permits(Mood mood) {
        return switch (form) {
            case EVERY, SOME, AT_LEAST -> mood.negates();
            case NONE, AT_MOST -> !mood.negates();
            case ANY_NUMBER -> true;
            case EXACTLY, BETWEEN -> false;
        };
    }

    /** What stands before the noun where the pieces are the subject. */
    String subject(Mood mood) {
        return switch (form) {
            case EVERY -> mood.negates() ? "not every" : "every";
            case SOME -> mood.negates() ? "no" : "at least one";
            case NONE -> mood.negates() ? "at least one" : "no";
            case ANY_NUMBER -> "any number of";
            case AT_LEAST -> (mood.negates() ? fewer() : "at least ") + low + share();
            case AT_MOST -> (mood.negates() ? "more than " : "at most ") + low + share();
            case EXACTLY -> "exactly " + low + share();
            case BETWEEN -> "between " + low + " and " + high + share();
        };
    }

    private String fewer() {
        return of == Of.SHARE ? "less than " : "fewer than ";
    }

    private String share() {
        return of == Of.SHARE ? " of the" : "";
    }
}
