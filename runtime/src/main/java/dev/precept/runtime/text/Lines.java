package dev.precept.runtime.text;

import dev.precept.compiler.vocabulary.Feature;

/** Lines and the blank lines between them. */
final class Lines {
    /** Lines that are not blank, without the white space at their ends. */
    static final Feature<Stretches> LINES = whole -> {
        whole.spend(whole.length());
        var pairs = new Offsets();
        String text = whole.text();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isLineEnd(text.charAt(i))) {
                addTrimmed(text, start, i, pairs);
                start = i + 1;
            }
        }
        return Stretches.of(pairs);
    };

    private Lines() {}

    static boolean isLineEnd(char character) {
        return character == '\n' || character == '\r';
    }

    /** White space in Unicode's sense, the no-break spaces included. */
    static boolean isBlank(char character) {
        return character <= ' ' || character >= 0x80 && (Character.isSpaceChar(character) || character == 0x85);
    }

    private static void addTrimmed(String text, int start, int end, Offsets pairs) {
        int from = start;
        int to = end;
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(text.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            pairs.add(from, to);
        }
    }
}
