package dev.precept.runtime.suite.reference;

/** Case folding as Python's {@code re.IGNORECASE} does it, look-alikes beyond ASCII included. */
final class Folding {
    private Folding() {}

    /** Of any character. */
    static int fold(int point) {
        if (point < 128) {
            return ascii((char) point);
        }
        return PythonCharacters.isLater(point) ? point : look(Character.toLowerCase(point));
    }

    /** What folds to an ASCII character. */
    static String spellings(char folded) {
        String small = Character.toString(folded);
        String both = small + (isSmall(folded) ? Character.toUpperCase(folded) : "");
        return switch (folded) {
            case 'i' -> both + "\u0130\u0131";
            case 'k' -> both + '\u212A';
            case 's' -> both + '\u017F';
            default -> both;
        };
    }

    private static boolean isSmall(char unit) {
        return 'a' <= unit && unit <= 'z';
    }

    private static char ascii(char unit) {
        return 'A' <= unit && unit <= 'Z' ? (char) (unit + 32) : unit;
    }

    /** Small letters that differ and have a capital in common, all as the first of them. */
    private static int look(int small) {
        return switch (small) {
            case 0x131 -> 'i';
            case 0x17F -> 's';
            case 0x3BC -> 0xB5;
            case 0x3B9, 0x1FBE -> 0x345;
            case 0x1FD3 -> 0x390;
            case 0x1FE3 -> 0x3B0;
            case 0x3D0 -> 0x3B2;
            case 0x3F5 -> 0x3B5;
            case 0x3D1 -> 0x3B8;
            case 0x3F0 -> 0x3BA;
            case 0x3D6 -> 0x3C0;
            case 0x3F1 -> 0x3C1;
            case 0x3C3 -> 0x3C2;
            case 0x3D5 -> 0x3C6;
            case 0x1C80 -> 0x432;
            case 0x1C81 -> 0x434;
            case 0x1C82 -> 0x43E;
            case 0x1C83 -> 0x441;
            case 0x1C84, 0x1C85 -> 0x442;
            case 0x1C86 -> 0x44A;
            case 0x1C87 -> 0x463;
            case 0x1C88 -> 0xA64B;
            case 0x1E9B -> 0x1E61;
            case 0xFB06 -> 0xFB05;
            default -> small;
        };
    }

    /** Of a unit that may be an ASCII letter. */
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
