package dev.precept.runtime.text.language;

/**
 * The part of CPython 3.11's {@code random.Random} that langdetect draws from: a Mersenne Twister (MT19937) with
 * CPython's seeding, the Gaussian that keeps its second value, and the choice by rejection.
 */
final class PythonRandom {
    private static final int SIZE = 624;
    private static final int SHIFT = 397;
    private static final int UPPER_BIT = 0x80000000;
    private static final int LOWER_BITS = 0x7fffffff;
    private static final int TWIST = 0x9908b0df;
    private static final int BASE_SEED = 19650218;

    private final int[] state;
    private int position;
    private boolean hasKeptGaussian;
    private double keptGaussian;

    private PythonRandom(int[] state) {
        this.state = state;
        this.position = 0;
    }

    /** A generator in the state of {@code random.Random(seed)}. */
    static PythonRandom seeded(long seed) {
        int[] state = stateOf(keyOf(seed));
        twist(state);
        return new PythonRandom(state);
    }

    /** A fresh generator in the same state; seeding takes longer than the copy of its outcome. */
    PythonRandom copy() {
        PythonRandom copy = new PythonRandom(state.clone());
        copy.position = position;
        copy.hasKeptGaussian = hasKeptGaussian;
        copy.keptGaussian = keptGaussian;
        return copy;
    }

    /** As {@code gauss(0.0, 1.0)}. */
    double gaussian() {
        if (hasKeptGaussian) {
            hasKeptGaussian = false;
            return keptGaussian;
        }
        double angle = uniform() * (2.0 * Math.PI);
        double radius = Math.sqrt(-2.0 * StrictMath.log(1.0 - uniform()));
        hasKeptGaussian = true;
        keptGaussian = StrictMath.sin(angle) * radius;
        return StrictMath.cos(angle) * radius;
    }

    /** The index that {@code choice} takes from a sequence of this size, which is at least one. */
    int below(int size) {
        // CPython takes the bits of the size itself, so a power of two rejects half of the draws.
        int unwanted = Integer.numberOfLeadingZeros(size);
        int drawn = word() >>> unwanted;
        while (drawn >= size) {
            drawn = word() >>> unwanted;
        }
        return drawn;
    }

    /** As {@code random()}: 53 bits from two words. */
    double uniform() {
        int high = word() >>> 5;
        int low = word() >>> 6;
        return (high * 67108864.0 + low) * (1.0 / 9007199254740992.0);
    }

    private int word() {
        if (position == SIZE) {
            twist(state);
            position = 0;
        }
        int word = state[position++];
        word ^= word >>> 11;
        word ^= (word << 7) & 0x9d2c5680;
        word ^= (word << 15) & 0xefc60000;
        return word ^ (word >>> 18);
    }

    private static void twist(int[] state) {
        for (int at = 0; at < SIZE - SHIFT; at++) {
            state[at] = state[at + SHIFT] ^ twisted(state[at], state[at + 1]);
        }
        for (int at = SIZE - SHIFT; at < SIZE - 1; at++) {
            state[at] = state[at + SHIFT - SIZE] ^ twisted(state[at], state[at + 1]);
        }
        state[SIZE - 1] = state[SHIFT - 1] ^ twisted(state[SIZE - 1], state[0]);
    }

    private static int twisted(int current, int next) {
        int joined = (current & UPPER_BIT) | (next & LOWER_BITS);
        return (joined >>> 1) ^ (TWIST & -(joined & 1));
    }

    /** CPython seeds from the absolute value, in words of 32 bits, lowest first, and from at least one word. */
    private static int[] keyOf(long seed) {
        long magnitude = Math.abs(seed);
        int high = (int) (magnitude >>> 32);
        return high == 0 ? new int[] {(int) magnitude} : new int[] {(int) magnitude, high};
    }

    private static int[] stateOf(int[] key) {
        int[] state = new int[SIZE];
        state[0] = BASE_SEED;
        for (int at = 1; at < SIZE; at++) {
            state[at] = 1812433253 * (state[at - 1] ^ (state[at - 1] >>> 30)) + at;
        }
        int at = 1;
        int keyAt = 0;
        for (int round = 0; round < SIZE; round++) {
            int before = state[at - 1];
            state[at] = (state[at] ^ ((before ^ (before >>> 30)) * 1664525)) + key[keyAt] + keyAt;
            at = following(at, state);
            keyAt = (keyAt + 1) % key.length;
        }
        for (int round = 0; round < SIZE - 1; round++) {
            int before = state[at - 1];
            state[at] = (state[at] ^ ((before ^ (before >>> 30)) * 1566083941)) - at;
            at = following(at, state);
        }
        state[0] = UPPER_BIT;
        return state;
    }

    /** The next place to mix; past the end the last word comes round to the front. */
    private static int following(int at, int[] state) {
        if (at + 1 < SIZE) {
            return at + 1;
        }
        state[0] = state[SIZE - 1];
        return 1;
    }
}
