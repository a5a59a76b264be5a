package dev.precept.runtime.suite.reference;

/**
 * {@code str.lower()}, in one pass.
 *
 * <p>The JDK's own looks for the final sigma between the word boundaries of its break iterator, which is another rule and
 * not linear.
 */
final class PythonLowerCase {
    private static final char CAPITAL_SIGMA = 0x3A3;
    private static final char SIGMA = 0x3C3;
    private static final char FINAL_SIGMA = 0x3C2;
    private static final char CAPITAL_I_WITH_DOT = 0x130;

    private PythonLowerCase() {}

    static String of(String text) {
        if (text.indexOf(CAPITAL_I_WITH_DOT) >= 0) {
            // The one capital whose small form is longer; no other letter minds which of the two it sees.
            return rewrite(text.replace("\u0130", "i\u0307"));
        }
        return rewrite(text);
    }

    private static String rewrite(String text) {
        int first = firstToChange(text);
        if (first == text.length()) {
            return text;
        }
        char[] units = text.toCharArray();
        for (int at = first; at < units.length; at++) {
            char unit = units[at];
            if (unit < 128) {
                units[at] = (char) lower(unit);
            } else if (unit == CAPITAL_SIGMA) {
                units[at] = isFinal(text, at) ? FINAL_SIGMA : SIGMA;
            } else {
                at += Character.toChars(lower(text.codePointAt(at)), units, at) - 1;
            }
        }
        return new String(units);
    }

    private static int firstToChange(String text) {
        for (int at = 0; at < text.length(); at++) {
            int point = text.charAt(at);
            if (point >= 128) {
                point = text.codePointAt(at);
            }
            if (lower(point) != point) {
                return at;
            }
            at += Character.charCount(point) - 1;
        }
        return text.length();
    }

    private static int lower(int point) {
        if (point < 128) {
            return 'A' <= point && point <= 'Z' ? point + 32 : point;
        }
        return PythonCharacters.isLater(point) ? point : Character.toLowerCase(point);
    }

    /** Both walks stop at the neighbouring sigma at the latest, which keeps many of them linear. */
    private static boolean isFinal(String text, int sigma) {
        int before = sigma;
        while (before > 0 && PythonCharacters.isCaseIgnorable(text.codePointBefore(before))) {
            before -= Character.charCount(text.codePointBefore(before));
        }
        if (before == 0 || !PythonCharacters.isCased(text.codePointBefore(before))) {
            return false;
        }
        int after = sigma + 1;
        while (after < text.length() && PythonCharacters.isCaseIgnorable(text.codePointAt(after))) {
            after += Character.charCount(text.codePointAt(after));
        }
        return after == text.length() || !PythonCharacters.isCased(text.codePointAt(after));
    }
}
