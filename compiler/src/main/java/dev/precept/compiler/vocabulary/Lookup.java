package dev.precept.compiler.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Kinds by a word that a person has in mind. */
public final class Lookup {
    private static final Pattern BREAKS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}-]+");
    private static final int NEAREST = 5;
    private static final int LONGEST = 80;

    private Lookup() {}

    /** How entries were found. */
    public enum Way {
        /** The word stands in what is said of them. */
        FOUND,
        /** It stands nowhere; these have words that are spelled like it. */
        NEAREST
    }

    /** @param entries the best first; empty where nothing is even near */
    public record Result(Way way, List<Entry> entries) {
        public Result {
            entries = List.copyOf(entries);
        }
    }

    /**
     * Those whose phrase has each of the words, whole or as a beginning, in any case; then those whose summary has. Where
     * there is none, the few whose phrases are nearest in spelling.
     */
    public static Result find(Vocabulary vocabulary, String words) {
        List<Entry> all = Entry.all(vocabulary);
        List<String> wanted = words(words);
        var found = new LinkedHashSet<Entry>();
        if (!wanted.isEmpty()) {
            found.addAll(having(all, wanted, Lookup::spoken, String::equals));
            found.addAll(having(all, wanted, Lookup::spoken, String::startsWith));
            found.addAll(having(all, wanted, Entry::summary, String::startsWith));
        }
        return found.isEmpty()
                ? new Result(Way.NEAREST, words.length() > LONGEST ? List.of() : nearest(all, wanted))
                : new Result(Way.FOUND, List.copyOf(found));
    }

    private static List<Entry> having(
            List<Entry> entries,
            List<String> wanted,
            Function<Entry, String> text,
            java.util.function.BiPredicate<String, String> agrees) {
        return entries.stream()
                .filter(entry -> {
                    List<String> words = words(text.apply(entry));
                    return wanted.stream().allMatch(one -> words.stream().anyMatch(word -> agrees.test(word, one)));
                })
                .toList();
    }

    private static List<Entry> nearest(List<Entry> entries, List<String> wanted) {
        record Near(Entry entry, int distance) {}
        var near = new ArrayList<Near>();
        for (Entry entry : entries) {
            int distance = 0;
            boolean all = !wanted.isEmpty();
            for (String one : wanted) {
                int best = words(spoken(entry)).stream()
                        .mapToInt(word -> Spelled.distance(one, word))
                        .min()
                        .orElse(Integer.MAX_VALUE);
                all &= best <= Math.max(1, one.length() / 3);
                distance += best;
            }
            if (all) {
                near.add(new Near(entry, distance));
            }
        }
        return near.stream()
                .sorted(Comparator.comparingInt(Near::distance)
                        .thenComparingInt(one -> one.entry().phrase().length()))
                .limit(NEAREST)
                .map(Near::entry)
                .toList();
    }

    private static String spoken(Entry entry) {
        return entry.phrase() + " " + entry.plural();
    }

    private static List<String> words(String text) {
        return BREAKS.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
