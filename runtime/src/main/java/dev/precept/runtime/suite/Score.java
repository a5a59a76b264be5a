package dev.precept.runtime.suite;

/**
 * The verdicts on one response, in the order of its record's constraints.
 *
 * @param strict of the response as it is
 * @param loose of the response or one of its variants
 */
public record Score(Verdicts strict, Verdicts loose) {
    /** Up to 64 verdicts in a row. */
    public record Verdicts(int count, long bits) {
        public static final int MOST = Long.SIZE;

        public boolean holds(int at) {
            return (bits >>> at & 1) != 0;
        }

        public int holding() {
            return Long.bitCount(bits);
        }

        public boolean allHold() {
            return holding() == count;
        }
    }
}
