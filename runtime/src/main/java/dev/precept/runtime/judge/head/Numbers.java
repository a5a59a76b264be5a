package dev.precept.runtime.judge.head;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What the text's counts are to a number in a claim: less, as many, or more. The counts are coarse, and which of them the claim
 * means is for the head to learn; where it matters to the last word, a rule counts.
 */
final class Numbers {
    /** Three counts in a group, each less, equal or more. */
    static final int COUNT = 27;

    static final int GROUPS = 3;

    private static final int MOST = 1000;
    private static final List<String> SPELLED = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private Numbers() {}

    /** For each UTF-16 unit of the claim the number it is part of; -1 where it is part of none. */
    static int[] of(String claim) {
        var numbers = new int[claim.length()];
        Arrays.fill(numbers, -1);
        for (int at = 0; at < claim.length(); ) {
            int end = Wording.wordEnd(claim, at);
            if (end > at) {
                Arrays.fill(numbers, at, end, value(claim.substring(at, end)));
            }
            at = Math.max(end, at + 1);
        }
        return numbers;
    }

    private static int value(String word) {
        if (word.length() <= 6 && word.chars().allMatch(sign -> '0' <= sign && sign <= '9')) {
            return Integer.parseInt(word);
        }
        return SPELLED.indexOf(word.toLowerCase(Locale.ROOT));
    }

    /** A feature for each group. */
    static int[] relations(int number, Reading reading, int phrase) {
        Tally tally = reading.tally();
        return new int[] {
            Feature.number(0, group(number, tally.words(), tally.sentences(), tally.blocks())),
            Feature.number(1, group(number, tally.items(), phrase, tally.shouted())),
            Feature.number(2, group(number, tally.starred(), tally.bracketed(), tally.headings()))
        };
    }

    private static int group(int number, int... counts) {
        int group = 0;
        for (int count : counts) {
            group = group * 3 + Integer.signum(Integer.compare(count, number)) + 1;
        }
        return group;
    }

    /** How often the first phrase of the claim that stands in quotation marks or between slashes occurs, in any case. */
    static int phrase(String claim, Wording wording) {
        for (String mark : List.of("\"", "/")) {
            int open = claim.indexOf(mark);
            int close = claim.indexOf(mark, open + 1);
            if (0 <= open && open + 1 < close) {
                String phrase = claim.substring(open + 1, close).toLowerCase(Locale.ROOT);
                return Mention.occurrences(wording.lower(), phrase, MOST);
            }
        }
        return 0;
    }
}
