package dev.precept.runtime.suite;

import dev.precept.compiler.vocabulary.RuleKind;
import dev.precept.compiler.vocabulary.Vocabulary;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The ids of a benchmark, and the kind that each stands for. */
public final class Suite {
    private static final int FARTHEST_SUGGESTION = 8;

    private final String name;
    private final Vocabulary vocabulary;
    private final Map<String, RuleKind> kinds = new LinkedHashMap<>();

    /**
     * @param name what people call the benchmark
     * @param vocabulary the kinds of its ids, each with a {@link ConstraintId}, among others
     * @throws IllegalArgumentException where two kinds have the same id
     */
    public Suite(String name, Vocabulary vocabulary) {
        this.name = name;
        this.vocabulary = vocabulary;
        for (RuleKind kind : vocabulary.rules()) {
            ConstraintId id = kind.type().getAnnotation(ConstraintId.class);
            if (id != null && kinds.put(id.value(), kind) != null) {
                throw new IllegalArgumentException(id.value() + " is the id of two kinds");
            }
        }
    }

    public String name() {
        return name;
    }

    /** All that the specs of its records may say. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Ids and their kinds, in the order of the registry. */
    public Map<String, RuleKind> kinds() {
        return java.util.Collections.unmodifiableMap(kinds);
    }

    /** The kind of an id. */
    Optional<RuleKind> kind(String id) {
        return Optional.ofNullable(kinds.get(id));
    }

    /** The id that is written most like this one. */
    Optional<String> nearest(String id) {
        LevenshteinDistance distance = new LevenshteinDistance(FARTHEST_SUGGESTION);
        return kinds.keySet().stream()
                .filter(known -> distance.apply(id, known) >= 0)
                .min(Comparator.comparing(known -> distance.apply(id, known)));
    }
}
