package dev.precept.runtime.text;

import dev.precept.compiler.vocabulary.Feature;
import java.util.Arrays;

/**
 * A text as {@code mentions} reads it: in one case, with plain apostrophes, one blank for any white space, and without
 * what has no width.
 *
 * @param text the folded text
 * @param starts for each of its UTF-16 units where its character begins in the text it was made of
 * @param ends for each of its UTF-16 units where its character ends there
 */
record Folded(String text, int[] starts, int[] ends) {
    static final Feature<Folded> FEATURE = whole -> {
        whole.spend(whole.length());
        return Folded.of(whole.text());
    };

    static Folded of(String text) {
        char[] units = text.toCharArray();
        // No character has more units when it is folded, so there is room.
        var folded = new char[units.length];
        var starts = new int[units.length];
        var ends = new int[units.length];
        int size = 0;
        boolean afterBlank = false;
        int end;
        for (int i = 0; i < units.length; i = end) {
            int codePoint = units[i] < 128 ? units[i] : Character.codePointAt(units, i);
            end = i + Character.charCount(codePoint);
            boolean blank = isBlank(codePoint);
            if (blank ? !afterBlank : !isWidthless(codePoint)) {
                int from = size;
                size += Character.toChars(blank ? ' ' : fold(codePoint), folded, size);
                Arrays.fill(starts, from, size, i);
                Arrays.fill(ends, from, size, end);
            }
            afterBlank = blank || afterBlank && isWidthless(codePoint);
        }
        return new Folded(new String(folded, 0, size), Arrays.copyOf(starts, size), Arrays.copyOf(ends, size));
    }

    /** In one case, and with a plain apostrophe. */
    static int fold(int codePoint) {
        if (codePoint < 128) {
            return 'A' <= codePoint && codePoint <= 'Z' ? codePoint + 32 : codePoint;
        }
        return switch (codePoint) {
            case 0x2018, 0x2019, 0x02BC, 0x02B9, 0x2032, 0xFF07, 0x00B4 -> '\'';
            default -> Character.toLowerCase(Character.toUpperCase(codePoint));
        };
    }

    private static boolean isBlank(int codePoint) {
        return codePoint <= 0xFFFF && Lines.isBlank((char) codePoint);
    }

    /** Format characters (zero-width spaces and joiners, soft hyphens, marks of direction) and variation selectors. */
    static boolean isWidthless(int codePoint) {
        return codePoint >= 0xAD
                && (Character.getType(codePoint) == Character.FORMAT
                        || 0xFE00 <= codePoint && codePoint <= 0xFE0F
                        || 0xE0100 <= codePoint && codePoint <= 0xE01EF);
    }
}
