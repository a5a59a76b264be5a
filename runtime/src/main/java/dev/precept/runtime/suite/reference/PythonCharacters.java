package dev.precept.runtime.suite.reference;

/** What CPython 3.11 says of a single code point: the tables of Unicode 14, whatever the JDK's own are. */
public final class PythonCharacters {
    private static final int WORD = 1;
    private static final int SPACE = 2;
    private static final int UPPER = 4;
    private static final int LOWER = 8;
    private static final int DIGIT = 16;

    private static final byte[] ASCII = ascii();

    /** Marks, letters and digits that came after Unicode 14, as first and last code point of each stretch. */
    private static final int[] LATER = {
        0x897, 0x897, 0xECE, 0xECE, 0x1C89, 0x1C8A, 0xA7CB, 0xA7CD, 0xA7DA, 0xA7DC, 0x105C0, 0x105F3, 0x10D40, 0x10D85,
        0x10EC2, 0x10EFF, 0x1123F, 0x11241, 0x11380, 0x113E2, 0x116D0, 0x116E3, 0x11BC0, 0x11BF9, 0x11F00, 0x11F5A,
        0x1342F, 0x1342F, 0x13439, 0x143FA, 0x16100, 0x16139, 0x16D40, 0x16D79, 0x18CFF, 0x18CFF, 0x1B132, 0x1B132,
        0x1B155, 0x1B155, 0x1CCF0, 0x1CCF9, 0x1D2C0, 0x1D2D3, 0x1DF25, 0x1DF2A, 0x1E030, 0x1E08F, 0x1E4D0, 0x1E5FA,
        0x2B739, 0x2B739, 0x2EBF0, 0x2EE5D, 0x31350, 0x323AF,
    };

    private PythonCharacters() {}

    /** {@code \w}: letters, all kinds of number and the low line, but no combining mark. */
    public static boolean isWord(int point) {
        return point < 128 ? (ASCII[point] & WORD) != 0 : isAlphanumericBeyondAscii(point);
    }

    /** 1 for what {@link #isWord} accepts, and 0. */
    static int wordBit(int point) {
        return point < 128 ? ASCII[point] & WORD : isAlphanumericBeyondAscii(point) ? 1 : 0;
    }

    /** {@code \s}, {@code str.isspace}, and what {@code strip} and {@code split} mean by white space. */
    public static boolean isSpace(int point) {
        return point < 128 ? (ASCII[point] & SPACE) != 0 : isSpaceBeyondAscii(point);
    }

    /** {@code \d}: decimal digits of any script. */
    public static boolean isDigit(int point) {
        return point < 128 ? (ASCII[point] & DIGIT) != 0 : Character.isDigit(point) && !isLater(point);
    }

    /** A capital letter; title case does not count. */
    public static boolean isUpper(int point) {
        return point < 128 ? (ASCII[point] & UPPER) != 0 : Character.isUpperCase(point) && !isLater(point);
    }

    /** A small letter, or a sign that Unicode counts as one. */
    public static boolean isLower(int point) {
        return point < 128 ? (ASCII[point] & LOWER) != 0 : isLowerBeyondAscii(point);
    }

    /** One of the letters that are a capital and a small one together, such as {@code ǅ}. */
    public static boolean isTitle(int point) {
        return point >= 128 && Character.isTitleCase(point);
    }

    /** A letter that takes part in case: a capital, a small one or both. */
    public static boolean isCased(int point) {
        return isLower(point) || isUpper(point) || isTitle(point);
    }

    /** Signs that the rule for the final sigma looks past. */
    static boolean isCaseIgnorable(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT,
                    Character.MODIFIER_LETTER,
                    Character.MODIFIER_SYMBOL -> !isLater(point);
            // A mark that later became a spacing one.
            case Character.COMBINING_SPACING_MARK -> point == 0x1171E;
            default ->
                "'.:\u00B7\u0387\u055F\u05F4\u2018\u2019\u2024\u2027\uFE13\uFE52\uFE55\uFF07\uFF0E\uFF1A".indexOf(point)
                        >= 0;
        };
    }

    /** Whether the code point is a letter, digit or mark that Unicode 14 does not have. */
    static boolean isLater(int point) {
        if (point < LATER[0] || LATER[LATER.length - 1] < point) {
            return false;
        }
        int low = 0;
        int high = LATER.length / 2 - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (point < LATER[2 * middle]) {
                high = middle - 1;
            } else if (LATER[2 * middle + 1] < point) {
                low = middle + 1;
            } else {
                return true;
            }
        }
        return false;
    }

    private static boolean isAlphanumericBeyondAscii(int point) {
        return switch (Character.getType(point)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> !isLater(point);
            default -> false;
        };
    }

    private static boolean isLowerBeyondAscii(int point) {
        return switch (point) {
            // Modifier letters that became small letters in Unicode 15.
            case 0x10FC, 0xA7F2, 0xA7F3, 0xA7F4, 0xAB69 -> false;
            default -> Character.isLowerCase(point) && !isLater(point);
        };
    }

    private static boolean isSpaceBeyondAscii(int point) {
        return switch (point) {
            case 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000 -> true;
            default -> 0x2000 <= point && point <= 0x200A;
        };
    }

    private static byte[] ascii() {
        byte[] classes = new byte[128];
        for (int point = 0; point < 128; point++) {
            classes[point] = (byte) (('0' <= point && point <= '9' ? WORD | DIGIT : 0)
                    | ('A' <= point && point <= 'Z' ? WORD | UPPER : 0)
                    | ('a' <= point && point <= 'z' ? WORD | LOWER : 0)
                    | (point == '_' ? WORD : 0)
                    | ((9 <= point && point <= 13) || (0x1C <= point && point <= 0x20) ? SPACE : 0));
        }
        return classes;
    }
}
