package dev.precept.runtime.text.language;

/**
 * A text made ready for reading n-grams: addresses gone, tone marks joined, runs of spaces single, every code point one
 * character, and cut to a number of code points.
 *
 * @param characters a buffer of its own, of which the first {@code length} count
 * @param length the number of characters
 */
record PreparedText(char[] characters, int length) {
    private static final int REFERENCE_CODE_POINTS = 10_000;

    /** Stands for code points beyond the basic plane, which no profile holds; a lone surrogate is no letter either. */
    private static final char BEYOND = '\ud800';

    /** Stands for capitals beyond the basic plane: a capital that no profile holds. */
    private static final char CAPITAL_BEYOND = '\ua640';

    /** The text as the reference reads it. */
    static PreparedText of(CharSequence text, Composition composition) {
        return of(text, composition, REFERENCE_CODE_POINTS);
    }

    /** The text read up to a number of code points, counted before runs of spaces are made single. */
    static PreparedText of(CharSequence text, Composition composition, int codePoints) {
        String whole = text.toString();
        char[] characters = whole.toCharArray();
        int length = characters.length;
        if (whole.contains("://")) {
            length = Addresses.replaceUrls(characters, length);
        }
        if (whole.indexOf('@') >= 0) {
            length = Addresses.replaceMailAddresses(characters, length);
        }
        return new PreparedText(characters, condense(characters, length, composition, codePoints));
    }

    private static int condense(char[] text, int length, Composition composition, int codePoints) {
        int written = 0;
        char before = 0;
        int read = 0;
        for (int count = 0; read < length && count < codePoints; count++) {
            char character = text[read++];
            if (read < length && character > ' ') {
                char next = text[read];
                if (Character.isSurrogatePair(character, next)) {
                    character = Capitals.isCapital(Character.toCodePoint(character, next)) ? CAPITAL_BEYOND : BEYOND;
                    read++;
                } else {
                    char joined = composition.join(character, next);
                    if (joined != character) {
                        character = joined;
                        read++;
                    }
                }
            }
            if (character != ' ' || before != ' ') {
                text[written++] = character;
            }
            before = character;
        }
        return written;
    }
}
