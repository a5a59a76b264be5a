package dev.precept.runtime.judge.head;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words of a text, to look up those of a claim.
 *
 * @param text without white space at its edges
 * @param lower the same in lower case
 * @param counts how often each word occurs, in lower case
 * @param exact the words as they are written
 */
public record Wording(String text, String lower, Map<String, Integer> counts, Set<String> exact) {
    static Wording of(String text) {
        String shown = text.strip();
        var counts = new HashMap<String, Integer>();
        var exact = new HashSet<String>();
        for (int at = 0; at < shown.length(); ) {
            int end = wordEnd(shown, at);
            if (end > at) {
                String word = shown.substring(at, end);
                exact.add(word);
                counts.merge(word.toLowerCase(Locale.ROOT), 1, Integer::sum);
            }
            at = Math.max(end, at + 1);
        }
        return new Wording(shown, shown.toLowerCase(Locale.ROOT), counts, exact);
    }

    /** Where the word that begins here ends; here where none does. */
    static int wordEnd(String text, int start) {
        int at = start;
        while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
