package dev.precept.runtime.suite.reference;

/** Case folding of ASCII letters as Python's {@code re.IGNORECASE} does it, look-alikes beyond ASCII included. */
final class Folding {
    private Folding() {}

    static char of(char unit) {
        return switch (unit) {
            case '\u0130', '\u0131' -> 'i';
            case '\u017F' -> 's';
            case '\u212A' -> 'k';
            default -> 'A' <= unit && unit <= 'Z' ? (char) (unit + 32) : unit;
        };
    }

    /** Whether the word stands at the offset of a text that stops at {@code end}. */
    static boolean matches(CharSequence text, int offset, int end, String word) {
        if (end - offset < word.length()) {
            return false;
        }
        for (int at = 0; at < word.length(); at++) {
            if (of(text.charAt(offset + at)) != word.charAt(at)) {
                return false;
            }
        }
        return true;
    }
}
