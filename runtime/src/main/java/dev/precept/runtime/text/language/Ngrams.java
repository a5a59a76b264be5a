package dev.precept.runtime.text.language;

/**
 * The n-grams of a text that some profile holds, in order of reading, each as its row in the profiles.
 *
 * @param rows a buffer, of which the first {@code count} count
 * @param count the number of n-grams
 */
record Ngrams(int[] rows, int count) {
    private static final char FIRST_NON_LATIN = '\u0300';

    int row(int at) {
        return rows[at];
    }

    /** Reads the one, two and three characters that end at each character from {@code start} to {@code end}. */
    static Ngrams read(LanguageProfiles profiles, char[] text, int start, int end) {
        boolean withoutLatin = isLatinForeign(text, start, end);
        CharacterCodes codes = profiles.codes();
        int[] rows = new int[3 * (end - start)];
        int count = 0;
        int secondLast = CharacterCodes.UNKNOWN;
        int last = CharacterCodes.SPACE;
        boolean afterCapital = false;
        for (int at = start; at < end; at++) {
            char character = text[at];
            if (withoutLatin && isLatin(character)) {
                continue;
            }
            int code = codes.of(character);
            int rank = CharacterCodes.rank(code);
            boolean capital = CharacterCodes.isCapital(code);
            boolean gapAfterGap = rank == CharacterCodes.SPACE && last == CharacterCodes.SPACE;
            // A capital after a capital ends no n-gram: the profiles were made without words in capitals.
            if (rank != CharacterCodes.UNKNOWN && !gapAfterGap && !(capital && afterCapital)) {
                if (rank != CharacterCodes.SPACE) {
                    rows[count++] = rank - CharacterCodes.FIRST_LETTER;
                }
                if (last != CharacterCodes.UNKNOWN) {
                    count = append(rows, count, profiles.rowOf(last, rank));
                    if (secondLast != CharacterCodes.UNKNOWN) {
                        count = append(rows, count, profiles.rowOf(secondLast, last, rank));
                    }
                }
            }
            // Nothing reaches back over a gap, so a word starts with the gap alone before it.
            secondLast = rank == CharacterCodes.SPACE ? CharacterCodes.UNKNOWN : last;
            last = rank;
            afterCapital = capital;
        }
        return new Ngrams(rows, count);
    }

    private static int append(int[] rows, int count, int row) {
        rows[count] = row;
        return row < 0 ? count : count + 1;
    }

    /** Whether Latin letters are few enough among others to be quotations, which say nothing of the text's language. */
    private static boolean isLatinForeign(char[] text, int start, int end) {
        int latin = 0;
        int nonLatin = 0;
        for (int at = start; at < end; at++) {
            if (isLatin(text[at])) {
                latin++;
            } else if (text[at] >= FIRST_NON_LATIN) {
                nonLatin++;
            }
        }
        return latin * 2 < nonLatin;
    }

    /** The range also holds the six signs between Z and a, as the reference's does. */
    private static boolean isLatin(char character) {
        return 'A' <= character && character <= 'z';
    }
}
