package dev.precept.runtime.text.markdown;

import java.util.Optional;
import org.apache.commons.text.StringEscapeUtils;

/**
 * A character reference of HTML.
 *
 * @param shown what it stands for
 * @param end where it ends
 */
record Entity(String shown, int end) {
    /** The longest of HTML 4. */
    private static final int LONGEST = 10;

    /** The one whose {@code &} stands at an offset. */
    static Optional<Entity> at(String text, int ampersand, int limit) {
        int end = ampersand + 1;
        int last = Math.min(limit, ampersand + LONGEST);
        while (end < last && isPart(text.charAt(end))) {
            end++;
        }
        if (end >= last || text.charAt(end) != ';' || end == ampersand + 1) {
            return Optional.empty();
        }
        String written = text.substring(ampersand, end + 1);
        String shown = written.charAt(1) == '#' ? numbered(written) : StringEscapeUtils.unescapeHtml4(written);
        return shown.equals(written) ? Optional.empty() : Optional.of(new Entity(shown, end + 1));
    }

    private static String numbered(String written) {
        boolean hexadecimal = written.startsWith("x", 2) || written.startsWith("X", 2);
        String digits = written.substring(hexadecimal ? 3 : 2, written.length() - 1);
        if (digits.isEmpty() || digits.indexOf('#') >= 0) {
            return written;
        }
        try {
            int point = Integer.parseInt(digits, hexadecimal ? 16 : 10);
            boolean character = point != 0 && Character.isValidCodePoint(point) && !isSurrogate(point);
            return character ? Character.toString(point) : "\uFFFD";
        } catch (NumberFormatException other) {
            return written;
        }
    }

    private static boolean isSurrogate(int point) {
        return Character.MIN_SURROGATE <= point && point <= Character.MAX_SURROGATE;
    }

    private static boolean isPart(char character) {
        return character == '#'
                || '0' <= character && character <= '9'
                || 'a' <= character && character <= 'z'
                || 'A' <= character && character <= 'Z';
    }
}
