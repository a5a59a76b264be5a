package dev.precept.runtime.text;

import dev.precept.compiler.vocabulary.Feature;
import dev.precept.compiler.vocabulary.Passage;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Literal texts that are searched together: each message is read once for all of them, when the first is asked for. Made
 * once for a plan and shared by its evaluations.
 */
public final class Literals {
    /** Each literal is searched by itself. */
    public static final Literals NONE = new Literals(List.of());

    /** Below that many, one search for each is faster than one for all. */
    private static final int FEW = 4;

    private final Map<String, Integer> indices;
    private final @Nullable Automaton automaton;
    private final Feature<int[][]> starts;

    private Literals(Collection<String> texts) {
        this.indices = new HashMap<>();
        this.automaton =
                texts.size() < FEW ? null : Automaton.of(List.copyOf(texts)).orElse(null);
        if (automaton != null) {
            texts.forEach(text -> indices.put(text, indices.size()));
        }
        this.starts = this::search;
    }

    /** These texts; empty ones are left out. */
    public static Literals of(Collection<String> texts) {
        var distinct = new LinkedHashSet<>(texts);
        distinct.remove("");
        return distinct.isEmpty() ? NONE : new Literals(distinct);
    }

    /** Where a known literal begins in a whole message, overlaps included; null where it is not known. */
    int @Nullable [] starts(Excerpt whole, String literal) {
        Integer index = indices.get(literal);
        return index == null ? null : whole.feature(starts)[index];
    }

    private int[][] search(Passage whole) {
        return java.util.Objects.requireNonNull(automaton)
                .starts(
                        whole.message().text(),
                        whole.start(),
                        whole.end(),
                        ((Excerpt) whole).transcript().budget());
    }
}
