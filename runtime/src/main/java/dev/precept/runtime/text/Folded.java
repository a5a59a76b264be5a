package dev.precept.runtime.text;

import dev.precept.compiler.vocabulary.Feature;

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
        var folded = new StringBuilder(text.length());
        var starts = new Offsets();
        var ends = new Offsets();
        boolean blank = false;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            if (isBlank(codePoint)) {
                if (!blank) {
                    folded.append(' ');
                    starts.add(i);
                    ends.add(i + 1);
                }
                blank = true;
            } else if (!isWidthless(codePoint)) {
                blank = false;
                int plain = fold(codePoint);
                folded.appendCodePoint(plain);
                for (int unit = 0; unit < Character.charCount(plain); unit++) {
                    starts.add(i);
                    ends.add(i + Character.charCount(codePoint));
                }
            }
            i += Character.charCount(codePoint);
        }
        return new Folded(folded.toString(), starts.toArray(), ends.toArray());
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
