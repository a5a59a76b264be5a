package dev.precept.runtime.rules;

/** White space and Markdown markup where a text begins and ends. All in linear time. */
final class Edges {
    private Edges() {}

    /** White space of any script, line breaks, and marks without width. */
    static boolean isBlank(int point) {
        return point <= ' '
                || Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || point == 0x85
                || isInvisible(point);
    }

    /** Marks that take no room between letters: joiners, soft hyphens, marks of direction, variation selectors. */
    static boolean isInvisible(int point) {
        return point >= 0xAD
                && (Character.getType(point) == Character.FORMAT
                        || 0xFE00 <= point && point <= 0xFE0F
                        || 0xE0100 <= point && point <= 0xE01EF);
    }

    /** Where the first mark stands that is no white space; the length where there is none. */
    static int start(CharSequence text) {
        return skipBlank(text, 0);
    }

    /** Where white space at the end begins; 0 where there is nothing else. */
    static int end(CharSequence text) {
        int end = text.length();
        while (end > 0) {
            int point = Character.codePointBefore(text, end);
            if (!isBlank(point)) {
                break;
            }
            end -= Character.charCount(point);
        }
        return end;
    }

    /** Where the words begin: past white space, emphasis, quote and heading marks, list markers and code marks. */
    static int wordsStart(CharSequence text) {
        int at = skipBlank(text, 0);
        while (at < text.length()) {
            int next = skipMarkup(text, at);
            if (next == at) {
                return at;
            }
            at = skipBlank(text, next);
        }
        return at;
    }

    /** Where the words end: before white space, emphasis and code marks. */
    static int wordsEnd(CharSequence text) {
        int end = text.length();
        while (end > 0) {
            int point = Character.codePointBefore(text, end);
            if (!isBlank(point) && !isEmphasis(point)) {
                break;
            }
            end -= Character.charCount(point);
        }
        return end;
    }

    /** Where the run of marks without white space ends that begins there. */
    static int wordEnd(CharSequence text, int from) {
        int end = from;
        while (end < text.length()) {
            int point = Character.codePointAt(text, end);
            if (isBlank(point)) {
                break;
            }
            end += Character.charCount(point);
        }
        return end;
    }

    /** Where the run of marks without white space begins that ends there. */
    static int wordStart(CharSequence text, int end) {
        int start = end;
        while (start > 0) {
            int point = Character.codePointBefore(text, start);
            if (isBlank(point)) {
                break;
            }
            start -= Character.charCount(point);
        }
        return start;
    }

    /** Marks that set words off without being part of them. */
    static boolean isEmphasis(int point) {
        return point == '*' || point == '_' || point == '~' || point == '`';
    }

    private static int skipBlank(CharSequence text, int from) {
        int at = from;
        while (at < text.length()) {
            int point = Character.codePointAt(text, at);
            if (!isBlank(point)) {
                break;
            }
            at += Character.charCount(point);
        }
        return at;
    }

    private static int skipMarkup(CharSequence text, int from) {
        char mark = text.charAt(from);
        if (isEmphasis(mark) || mark == '>') {
            return from + 1;
        }
        if (mark == '#') {
            int end = skipWhile(text, from, '#', 6);
            return blankFollows(text, end) ? end : from;
        }
        if (mark == '-' || mark == '+' || mark == '•') {
            return blankFollows(text, from + 1) ? from + 1 : from;
        }
        int digits = from;
        while (digits < text.length()
                && digits - from < 9
                && '0' <= text.charAt(digits)
                && text.charAt(digits) <= '9') {
            digits++;
        }
        boolean numbered = digits > from
                && digits < text.length()
                && (text.charAt(digits) == '.' || text.charAt(digits) == ')')
                && blankFollows(text, digits + 1);
        return numbered ? digits + 1 : from;
    }

    private static int skipWhile(CharSequence text, int from, char mark, int most) {
        int at = from;
        while (at < text.length() && at - from < most && text.charAt(at) == mark) {
            at++;
        }
        return at;
    }

    private static boolean blankFollows(CharSequence text, int at) {
        return at < text.length() && isBlank(text.charAt(at));
    }
}
