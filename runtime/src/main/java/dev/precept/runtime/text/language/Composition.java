package dev.precept.runtime.text.language;

/**
 * Joins a Vietnamese letter and the tone mark after it into one character.
 *
 * @param marks the tone marks
 * @param letters the letters that bear them
 * @param joined for each mark in turn, the joined form of each letter in turn
 */
record Composition(String marks, String letters, String joined) {
    private static final char FIRST_MARK = '\u0300';
    private static final char LAST_MARK = '\u0323';

    Composition {
        if (joined.length() != marks.length() * letters.length()) {
            throw new IllegalArgumentException("a joined form is missing");
        }
    }

    /** The joined form, or the letter itself where the two do not join. */
    char join(char letter, char mark) {
        if (mark < FIRST_MARK || LAST_MARK < mark) {
            return letter;
        }
        int row = marks.indexOf(mark);
        int column = letters.indexOf(letter);
        return row < 0 || column < 0 ? letter : joined.charAt(row * letters.length() + column);
    }
}
