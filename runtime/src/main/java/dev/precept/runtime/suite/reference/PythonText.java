package dev.precept.runtime.suite.reference;

import java.util.ArrayList;
import java.util.List;

/** Python's {@code str} as the reference checkers use it. Offsets are UTF-16 units; lengths are code points. */
public final class PythonText {
    private PythonText() {}

    /** {@code len(text)}. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The number of matches of {@code \w+}. */
    public static int countWords(String text) {
        int words = 0;
        int before = 0;
        int length = text.length();
        for (int at = 0; at < length; at++) {
            int point = text.charAt(at);
            if (point >= 128) {
                point = text.codePointAt(at);
                at += Character.charCount(point) - 1;
            }
            // Without a branch: where words begin is what a processor predicts worst.
            int word = PythonCharacters.wordBit(point);
            words += word & ~before;
            before = word;
        }
        return words;
    }

    /** Whether {@code \b} matches at the offset. */
    public static boolean isWordBoundary(CharSequence text, int offset) {
        return isWordBefore(text, 0, offset) != isWordAt(text, offset, text.length());
    }

    /** {@code text.isupper()}: some letter has case, and all that have are capitals. */
    public static boolean isUpper(CharSequence text) {
        return isUpper(text, 0, text.length());
    }

    /** {@code text[start:end].isupper()}. */
    public static boolean isUpper(CharSequence text, int start, int end) {
        boolean cased = false;
        for (int at = start; at < end; at++) {
            int point = text.charAt(at);
            if (point >= 128) {
                point = Character.codePointAt(text, at);
                at += Character.charCount(point) - 1;
            }
            if (PythonCharacters.isUpper(point)) {
                cased = true;
            } else if (PythonCharacters.isLower(point) || PythonCharacters.isTitle(point)) {
                return false;
            }
        }
        return cased;
    }

    /** {@code text.islower()}: some letter has case, and all that have are small. */
    public static boolean isLower(CharSequence text) {
        boolean cased = false;
        for (int at = 0; at < text.length(); at++) {
            int point = text.charAt(at);
            if (point >= 128) {
                point = Character.codePointAt(text, at);
                at += Character.charCount(point) - 1;
            }
            if (PythonCharacters.isLower(point)) {
                cased = true;
            } else if (PythonCharacters.isUpper(point) || PythonCharacters.isTitle(point)) {
                return false;
            }
        }
        return cased;
    }

    /** {@code text.lower()}; the very same string where nothing changes. */
    public static String lower(String text) {
        return PythonLowerCase.of(text);
    }

    /** {@code not text.strip()}. */
    public static boolean isBlank(String text) {
        return skipSpace(text, 0, text.length()) == text.length();
    }

    /** {@code text.strip()}. */
    public static String strip(String text) {
        int start = skipSpace(text, 0, text.length());
        return text.substring(start, endWithoutSpace(text, start, text.length()));
    }

    /** {@code text.lstrip()}. */
    public static String stripLeft(String text) {
        return text.substring(skipSpace(text, 0, text.length()));
    }

    /** {@code text.rstrip()}. */
    public static String stripRight(String text) {
        return text.substring(0, endWithoutSpace(text, 0, text.length()));
    }

    /** {@code text.strip(characters)}: the argument is a set, not a prefix; it holds no surrogates. */
    public static String strip(String text, String characters) {
        return stripRight(stripLeft(text, characters), characters);
    }

    /** {@code text.lstrip(characters)}. */
    public static String stripLeft(String text, String characters) {
        int start = 0;
        while (start < text.length() && characters.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return text.substring(start);
    }

    /** {@code text.rstrip(characters)}. */
    public static String stripRight(String text, String characters) {
        int end = text.length();
        while (end > 0 && characters.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    /** {@code text.removeprefix(prefix)}: once at most. */
    public static String removePrefix(String text, String prefix) {
        return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
    }

    /** {@code text.removesuffix(suffix)}: once at most. */
    public static String removeSuffix(String text, String suffix) {
        return text.endsWith(suffix) ? text.substring(0, text.length() - suffix.length()) : text;
    }

    /** {@code text.split()}: the pieces between white space, none of them empty. */
    public static List<String> split(String text) {
        List<String> pieces = new ArrayList<>();
        int length = text.length();
        for (int start = skipSpace(text, 0, length); start < length; ) {
            int end = skipNonSpace(text, start, length);
            pieces.add(text.substring(start, end));
            start = skipSpace(text, end, length);
        }
        return pieces;
    }

    /** {@code text.split(separator)}: always one piece more than there are separators. */
    public static List<String> split(String text, String separator) {
        if (separator.isEmpty()) {
            throw new IllegalArgumentException("empty separator");
        }
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, start)) {
            pieces.add(text.substring(start, at));
            start = at + separator.length();
        }
        pieces.add(text.substring(start));
        return pieces;
    }

    /** The first offset from {@code start} that is no white space, or {@code end}. */
    static int skipSpace(CharSequence text, int start, int end) {
        int at = start;
        // All white space lies in the Basic Multilingual Plane, so units do.
        while (at < end && PythonCharacters.isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The first offset from {@code start} that is white space, or {@code end}. */
    static int skipNonSpace(CharSequence text, int start, int end) {
        int at = start;
        while (at < end && !PythonCharacters.isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The end of {@code text[start:end].rstrip()}. */
    static int endWithoutSpace(CharSequence text, int start, int end) {
        int at = end;
        while (at > start && PythonCharacters.isSpace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** Whether a word character begins at the offset, in a text that stops at {@code end}. */
    static boolean isWordAt(CharSequence text, int offset, int end) {
        return offset < end && PythonCharacters.isWord(Character.codePointAt(text, offset));
    }

    /** Whether a word character ends at the offset, in a text that begins at {@code start}. */
    static boolean isWordBefore(CharSequence text, int start, int offset) {
        return start < offset && PythonCharacters.isWord(Character.codePointBefore(text, offset));
    }
}
