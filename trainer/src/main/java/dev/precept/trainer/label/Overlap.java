package dev.precept.trainer.label;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The runs of so many words that some texts hold, to tell what shares one with them. */
public final class Overlap {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final int words;
    private final Set<List<String>> runs = new HashSet<>();

    /** @param words how many make a run, from 1 */
    public Overlap(int words) {
        this.words = words;
    }

    /** Holds this text's runs against others. */
    public void add(String text) {
        runs.addAll(runs(text));
    }

    /** Whether the text has a run that is held against it; a text of fewer words has none. */
    public boolean has(String text) {
        return runs(text).stream().anyMatch(runs::contains);
    }

    private List<List<String>> runs(String text) {
        List<String> all = WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
        return java.util.stream.IntStream.rangeClosed(0, all.size() - words)
                .mapToObj(from -> List.copyOf(all.subList(from, from + words)))
                .toList();
    }
}
