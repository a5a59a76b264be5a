package dev.precept.runtime.text.language;

import java.util.Locale;

/** Makes texts in capitals readable: the profiles hold n-grams of small letters and of words that start with a capital. */
final class LetterCase {
    private LetterCase() {}

    /** Whether capitals outnumber small letters; a text in capitals throughout is the common case. */
    static boolean isMostlyCapitals(CharSequence text) {
        int surplus = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (Character.isUpperCase(character)) {
                surplus++;
            } else if (Character.isLowerCase(character)) {
                surplus--;
            }
        }
        return surplus > 0;
    }

    /** The text in small letters, by no country's rules. */
    static String lowered(CharSequence text) {
        return text.toString().toLowerCase(Locale.ROOT);
    }
}
