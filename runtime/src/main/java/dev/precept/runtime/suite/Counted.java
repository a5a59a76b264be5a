package dev.precept.runtime.suite;

/** Numbers of things in words. */
public final class Counted {
    private Counted() {}

    /** {@code no words}, {@code 1 word}, {@code 3 words}; the noun has a plural in s. */
    public static String of(long number, String noun) {
        return number == 1 ? "1 " + noun : (number == 0 ? "no" : Long.toString(number)) + " " + noun + "s";
    }

    /**
     * A number that a record may ask for.
     *
     * @throws IllegalArgumentException where it is less than {@code least}
     */
    public static int require(int number, int least, String what) {
        if (number < least) {
            throw new IllegalArgumentException("%d is no number of %s".formatted(number, what));
        }
        return number;
    }
}
