package dev.precept.runtime.judge.head;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells by its words which kind a claim is of: those outside quotation marks, whatever number stands there. */
public final class ClaimWords {
    private static final double LEAST_KNOWN = 0.6;
    private static final double COMMON = 0.05;
    private static final double RARE = 0.002;
    private static final String NUMBER = "#";

    private ClaimWords() {}

    public static Set<String> of(String claim) {
        var words = new LinkedHashSet<String>();
        boolean quoted = false;
        for (int at = 0; at < claim.length(); ) {
            char sign = claim.charAt(at);
            quoted ^= "\"“”".indexOf(sign) >= 0;
            int end = Wording.wordEnd(claim, at);
            if (end > at && !quoted) {
                words.add(
                        Character.isDigit(sign)
                                ? NUMBER
                                : claim.substring(at, end).toLowerCase(Locale.ROOT));
            }
            at = Math.max(end, at + 1);
        }
        return words;
    }

    /** The kind whose claims have such words; none where most of the words are strange to it. */
    public static Optional<Kind> kind(String claim, List<Kind> kinds) {
        Set<String> words = of(claim);
        return kinds.stream()
                .max(Comparator.comparingDouble(kind -> likelihood(words, kind)))
                .filter(kind -> known(words, kind) >= LEAST_KNOWN * words.size());
    }

    private static double likelihood(Set<String> words, Kind kind) {
        return words.stream()
                .mapToDouble(word -> Math.log(Math.max(RARE, kind.words().getOrDefault(word, 0.0))))
                .sum();
    }

    private static long known(Set<String> words, Kind kind) {
        return words.stream()
                .filter(word -> kind.words().getOrDefault(word, 0.0) >= COMMON)
                .count();
    }
}
