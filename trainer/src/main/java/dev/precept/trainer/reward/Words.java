package dev.precept.trainer.reward;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The words that a key of a policy's file takes, and what each means.
 *
 * @param expected what stands there, as messages say it, with its article
 */
record Words<T>(String expected, Map<String, T> meanings) {
    /** The rate that stands with the word; a file says its own. */
    private static final double NO_DECAY = 1;

    static final Words<RewardPolicy> BASE =
            new Words<>("the name of a built-in policy", byName(Policies.ALL, RewardPolicy::name));
    static final Words<Grading> GRADING = ofEnum(Grading.values());
    static final Words<Unknown> UNKNOWN = ofEnum(Unknown.values());
    static final Words<Scale> SCALE = new Words<>(
            "a word", byName(List.of(Scale.values()), scale -> lower(scale).replace('_', '-')));
    static final Words<UnclosedThinking> UNCLOSED_THINKING = ofEnum(UnclosedThinking.values());
    static final Words<CallsOnly> CALLS_ONLY = ofEnum(CallsOnly.values());
    /** A factor stands there as a number. */
    static final Words<OverLong> OVER_LONG = new Words<>("a word or a number", overLong());
    /** A rate stands beside the word, under a key of its own. */
    static final Words<Aggregation> AGGREGATION = new Words<>("a word", aggregations());

    private static Map<String, OverLong> overLong() {
        var words = new LinkedHashMap<String, OverLong>();
        words.put("score", new OverLong.Score());
        words.put("zero", new OverLong.Zero());
        words.put("null", new OverLong.Null());
        return words;
    }

    private static Map<String, Aggregation> aggregations() {
        var words = new LinkedHashMap<String, Aggregation>();
        words.put("mean", new Aggregation.Mean());
        words.put("weighted", new Aggregation.Weighted());
        words.put("all_or_nothing", new Aggregation.AllOrNothing());
        words.put("product", new Aggregation.Product());
        words.put("sequential_decay", new Aggregation.SequentialDecay(NO_DECAY));
        words.put("acceptance_gated", new Aggregation.AcceptanceGated());
        return words;
    }

    /** The word for an aggregation, whatever its rate. */
    static String word(Aggregation aggregation) {
        return AGGREGATION.wordFor(
                aggregation instanceof Aggregation.SequentialDecay
                        ? new Aggregation.SequentialDecay(NO_DECAY)
                        : aggregation);
    }

    /** What a word means. */
    Optional<T> of(String word) {
        return Optional.ofNullable(meanings.get(word));
    }

    /** The word for a meaning that has one. */
    String wordFor(T meaning) {
        return meanings.entrySet().stream()
                .filter(entry -> entry.getValue().equals(meaning))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** Where the key takes the word null, the value of that name is mistaken for it. */
    Optional<String> hint(PolicyFields.Value found) {
        return Optional.of("in quotes: `\"null\"`")
                .filter(hint -> found.what().equals("null") && meanings.containsKey("null"));
    }

    List<String> all() {
        return List.copyOf(meanings.keySet());
    }

    private static <E extends Enum<E>> Words<E> ofEnum(E[] values) {
        return new Words<>("a word", byName(Arrays.asList(values), Words::lower));
    }

    private static <T> Map<String, T> byName(List<T> all, Function<T, String> name) {
        var words = new LinkedHashMap<String, T>();
        all.forEach(one -> words.put(name.apply(one), one));
        return words;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
