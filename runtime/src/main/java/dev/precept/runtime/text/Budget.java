package dev.precept.runtime.text;

/**
 * The work that may be spent on one response, in visits of a character. It is counted and not timed, so that the same
 * response always ends in the same way. Of one thread.
 */
public final class Budget {
    /**
     * Every unit and rule visits a character a few times (5 at most), so this admits some hundred requirements on one
     * response, and 100 KB of hostile text end within about a tenth of a second.
     */
    private static final long VISITS_PER_CHARACTER = 200;

    /** What a short response may cost at least, so that its length never decides. */
    private static final long FLOOR = 4_000_000;

    private final long granted;
    private long left;

    private Budget(long granted) {
        this.granted = granted;
        this.left = granted;
    }

    /** So much and no more. */
    public static Budget of(long work) {
        return new Budget(work);
    }

    /** Enough for any honest spec on a conversation of that length, in UTF-16 units. */
    public static Budget generous(long length) {
        return new Budget(FLOOR + VISITS_PER_CHARACTER * length);
    }

    /**
     * Takes work from what is left.
     *
     * @throws BudgetExhausted where it is used up, now and at every later call
     */
    public void spend(long work) {
        left -= work;
        if (left < 0) {
            left = -1;
            throw new BudgetExhausted(granted);
        }
    }

    /** What was spent so far. */
    public long spent() {
        return left < 0 ? granted : granted - left;
    }

    /** The same grant, unspent. */
    public Budget fresh() {
        return new Budget(granted);
    }
}
