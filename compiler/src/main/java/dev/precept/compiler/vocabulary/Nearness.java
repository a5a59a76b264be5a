package dev.precept.compiler.vocabulary;

/**
 * How near a text is to an outcome.
 *
 * @param holding in [0, 1]; 1 exactly when it holds
 * @param failing in [0, 1]; 1 exactly when it fails
 */
public record Nearness(double holding, double failing) {
    public static final Nearness HOLDS = new Nearness(1, 0);
    public static final Nearness FAILS = new Nearness(0, 1);
    /** Of what is not known; policies decide what it earns. */
    public static final Nearness UNKNOWN = new Nearness(0.5, 0.5);

    /** The nearest to 1 that is not 1: what does not hold is never quite there, whatever rounding makes of it. */
    public static final double ALMOST = Math.nextDown(1.0);

    /** All or nothing. */
    public static Nearness of(Outcome outcome) {
        return switch (outcome) {
            case HOLDS -> HOLDS;
            case FAILS -> FAILS;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /**
     * Of a measured number to a range of whole numbers. Below the range it is {@code n / least}, above it
     * {@code most / n} (with one added to each side where {@code most} is 0); inside, the nearness to failing is that of
     * the nearest number outside, by the same ratio.
     *
     * @param most {@code Long.MAX_VALUE} where there is no upper end
     */
    public static Nearness of(long measured, long least, long most) {
        if (measured < least) {
            return new Nearness(Math.min(ALMOST, (double) Math.max(measured, 0) / least), 1);
        }
        if (measured > most) {
            return new Nearness(ratio(most, measured), 1);
        }
        double below = least <= 0 ? 0 : ratio(least - 1, measured);
        double above = most == Long.MAX_VALUE ? 0 : ratio(measured, most + 1);
        return new Nearness(1, Math.max(below, above));
    }

    private static double ratio(long small, long large) {
        return small == 0 ? 1.0 / (1.0 + large) : Math.min(ALMOST, (double) small / large);
    }

    /** To the opposite. */
    public Nearness negated() {
        return new Nearness(failing, holding);
    }
}
