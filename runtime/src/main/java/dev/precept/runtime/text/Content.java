package dev.precept.runtime.text;

import dev.precept.compiler.vocabulary.Feature;
import dev.precept.compiler.vocabulary.Passage;

/**
 * Whether a text says anything: it has a word of two letters, an ideograph or kana, or a number of two digits. Marks
 * without width and the apostrophe inside a word are passed over; a Hangul syllable is written of two letters at least.
 */
public final class Content {
    private static final Feature<Boolean> SAYS = passage -> {
        int read = firstContent(passage.text());
        passage.spend(Math.min(read, passage.length()));
        return read <= passage.length();
    };

    private Content() {}

    /** True where the text says something; read once, and no further than to the first content. */
    public static boolean says(Passage passage) {
        return passage.feature(SAYS);
    }

    /** Where the first content ends; more than the length where there is none. */
    private static int firstContent(String text) {
        int letters = 0;
        int digits = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            boolean letter = Character.isAlphabetic(point);
            boolean digit = !letter && Character.isDigit(point);
            if (letter && isContentAlone(point)) {
                return i;
            }
            letters = letter ? letters + 1 : joinsLetters(point) ? letters : 0;
            digits = digit ? digits + 1 : joinsDigits(point) ? digits : 0;
            if (letters == 2 || digits == 2) {
                return i;
            }
        }
        return text.length() + 1;
    }

    private static boolean isContentAlone(int point) {
        if (point < 0x1100) {
            return false;
        }
        return Character.isIdeographic(point)
                || switch (Character.UnicodeScript.of(point)) {
                    case HIRAGANA, KATAKANA -> true;
                    case HANGUL -> 0xAC00 <= point && point <= 0xD7A3;
                    default -> false;
                };
    }

    private static boolean joinsLetters(int point) {
        return point == '\'' || point == 0x2019 || isUnseen(point);
    }

    private static boolean joinsDigits(int point) {
        return point == '.' || point == ',' || isUnseen(point);
    }

    private static boolean isUnseen(int point) {
        return Folded.isWidthless(point) || Character.getType(point) == Character.NON_SPACING_MARK;
    }
}
