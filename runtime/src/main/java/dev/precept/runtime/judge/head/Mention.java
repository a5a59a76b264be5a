package dev.precept.runtime.judge.head;

import java.util.Locale;

/** Whether what a claim names occurs in the text: word by word, and phrase by phrase where it stands in quotation marks. */
final class Mention {
    /** No word; absent; in another case once, twice, more; as it is written once, twice, more. */
    static final int COUNT = 8;

    private static final int PHRASES = 7;

    /** The same for phrases, by whether the text begins or ends with it. */
    static final int QUOTED_COUNT = PHRASES * 4;

    private static final int MOST = 3;
    private static final String OPENING = "\"“";
    private static final String CLOSING = "\"”";

    private Mention() {}

    /** For each UTF-16 unit of the claim, what holds of the word around it. */
    static int[] words(String claim, Wording wording) {
        var mentions = new int[claim.length()];
        for (int at = 0; at < claim.length(); ) {
            int end = Wording.wordEnd(claim, at);
            if (end > at) {
                java.util.Arrays.fill(mentions, at, end, word(claim.substring(at, end), wording));
            }
            at = Math.max(end, at + 1);
        }
        return mentions;
    }

    private static int word(String word, Wording wording) {
        int count = wording.counts().getOrDefault(word.toLowerCase(Locale.ROOT), 0);
        if (count == 0) {
            return 1;
        }
        return (wording.exact().contains(word) ? 4 : 1) + Math.min(count, MOST);
    }

    /** For each UTF-16 unit of the claim, what holds of the quoted phrase around it. */
    static int[] phrases(String claim, Wording wording) {
        var mentions = new int[claim.length()];
        int open = -1;
        for (int at = 0; at < claim.length(); at++) {
            char sign = claim.charAt(at);
            if (open >= 0 && CLOSING.indexOf(sign) >= 0) {
                String phrase = claim.substring(open + 1, at).strip();
                if (!phrase.isEmpty()) {
                    java.util.Arrays.fill(mentions, open + 1, at, phrase(phrase, wording));
                }
                open = -1;
            } else if (open < 0 && OPENING.indexOf(sign) >= 0) {
                open = at;
            }
        }
        return mentions;
    }

    private static int phrase(String phrase, Wording wording) {
        String lower = phrase.toLowerCase(Locale.ROOT);
        int exact = occurrences(wording.text(), phrase);
        int others = exact > 0 ? 0 : occurrences(wording.lower(), lower);
        int found = exact > 0 ? 3 + exact : 1 + Math.min(others, 2);
        int begins = wording.lower().startsWith(lower) ? 1 : 0;
        int ends = endsWith(wording.lower(), lower) ? 2 : 0;
        return found + PHRASES * (begins + ends);
    }

    /** Without regard to quotation marks and full stops behind it. */
    private static boolean endsWith(String text, String phrase) {
        return text.endsWith(phrase) || bare(text).endsWith(bare(phrase));
    }

    private static String bare(String text) {
        int end = text.length();
        while (end > 0 && "\"”.*_".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    private static int occurrences(String text, String phrase) {
        return occurrences(text, phrase, MOST);
    }

    /** Without overlap, counted up to {@code most}. */
    static int occurrences(String text, String phrase, int most) {
        int count = 0;
        int at = text.indexOf(phrase);
        while (at >= 0 && count < most) {
            count++;
            at = text.indexOf(phrase, at + phrase.length());
        }
        return count;
    }
}
