package dev.precept.runtime.text.language;

import java.util.List;

/**
 * How frequent each n-gram is in each language. A row per n-gram lists only the languages that have it: most n-grams
 * belong to one. Rows of single characters come first, in the order of their codes; the others are found through an
 * open-addressing table whose slots hold key and row in one word, so that a look-up touches one place.
 */
final class LanguageProfiles {
    private static final int ROW_BITS = 20;
    private static final int SLOT_BITS = 18;
    private static final long SPREAD = 0x9e3779b97f4a7c15L;

    private final List<String> labels;
    private final int letters;
    private final CharacterCodes codes;
    private final Composition composition;
    private final int[] rowStarts;
    private final byte[] languages;
    private final double[] frequencies;
    private final long[] slots = new long[1 << SLOT_BITS];

    /**
     * Takes the arrays as its own.
     *
     * @param letters the number of n-grams that are single characters
     * @param keys the keys of the n-grams, single characters first
     * @param rowStarts for each n-gram, where its row starts, and the end of the last one
     * @param languages for each place of a row, the language, ascending within the row
     * @param frequencies for each place of a row, the relative frequency
     */
    LanguageProfiles(
            List<String> labels,
            int letters,
            CharacterCodes codes,
            Composition composition,
            long[] keys,
            int[] rowStarts,
            byte[] languages,
            double[] frequencies) {
        this.labels = List.copyOf(labels);
        this.letters = letters;
        this.codes = codes;
        this.composition = composition;
        this.rowStarts = rowStarts;
        this.languages = languages;
        this.frequencies = frequencies;
        for (int row = 0; row < keys.length; row++) {
            int slot = slotOf(keys[row]);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = keys[row] << ROW_BITS | row;
        }
    }

    List<String> labels() {
        return labels;
    }

    CharacterCodes codes() {
        return codes;
    }

    Composition composition() {
        return composition;
    }

    /** The row of two characters by their ranks, or -1. */
    int rowOf(int first, int second) {
        return rowOf(key(0, first, second));
    }

    /** The row of three characters by their ranks, or -1. */
    int rowOf(int first, int second, int third) {
        return rowOf(key(first, second, third));
    }

    /** The key of an n-gram by the ranks of its characters; leading zeros shorten it. */
    static long key(int first, int second, int third) {
        return ((long) first << CharacterCodes.BITS | second) << CharacterCodes.BITS | third;
    }

    /** Whether the row is that of a single character. */
    boolean isLetter(int row) {
        return row < letters;
    }

    int rowStart(int row) {
        return rowStarts[row];
    }

    int rowEnd(int row) {
        return rowStarts[row + 1];
    }

    int language(int place) {
        return languages[place];
    }

    double frequency(int place) {
        return frequencies[place];
    }

    int rows() {
        return rowStarts.length - 1;
    }

    /** Multiplies each language's chance by its frequency of the row's n-gram plus the weight. */
    void weigh(int row, double weight, double[] chances, double[] scratch) {
        int start = rowStarts[row];
        int end = rowStarts[row + 1];
        for (int place = start; place < end; place++) {
            scratch[place - start] = chances[languages[place]] * (weight + frequencies[place]);
        }
        // Languages without the n-gram all take the same factor, a loop that compiles to vector instructions.
        for (int language = 0; language < chances.length; language++) {
            chances[language] *= weight;
        }
        for (int place = start; place < end; place++) {
            chances[languages[place]] = scratch[place - start];
        }
    }

    private int rowOf(long key) {
        int slot = slotOf(key);
        while (true) {
            long found = slots[slot];
            if (found == 0) {
                return -1;
            }
            if (found >>> ROW_BITS == key) {
                return (int) found & ((1 << ROW_BITS) - 1);
            }
            slot = (slot + 1) & (slots.length - 1);
        }
    }

    private static int slotOf(long key) {
        return (int) (key * SPREAD >>> (Long.SIZE - SLOT_BITS));
    }
}
