package dev.precept.trainer.head;

import dev.precept.runtime.judge.head.ClaimWords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which words the claims of a kind have, so that a claim's kind can be told from its words. */
final class KindWords {
    private static final double COMMON = 0.05;

    private KindWords() {}

    /** The share of the claims that has each word, of the words that a twentieth has. */
    static Map<String, Double> of(List<Pair> pairs) {
        Set<String> claims = pairs.stream().map(Pair::claim).collect(Collectors.toSet());
        var counts = new HashMap<String, Integer>();
        claims.forEach(claim -> ClaimWords.of(claim).forEach(word -> counts.merge(word, 1, Integer::sum)));
        var shares = new TreeMap<String, Double>();
        counts.forEach((word, count) -> {
            double share = (double) count / claims.size();
            if (share >= COMMON) {
                shares.put(word, Math.round(share * 1000) / 1000.0);
            }
        });
        return shares;
    }
}
