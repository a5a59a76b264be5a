package dev.precept.runtime.cli;

/** Numbers with what they count. */
final class Plural {
    private Plural() {}

    /** {@code 1 error}, {@code 2 errors}. */
    static String of(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
