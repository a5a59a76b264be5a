package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Nearness;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Outcome;
import dev.precept.compiler.vocabulary.Passage;
import dev.precept.compiler.vocabulary.Sought;
import dev.precept.compiler.vocabulary.Value;
import java.util.List;
import java.util.Set;

@Kind(
        phrase = "is valid JSON with keys {keys}",
        plural = "are valid JSON with keys {keys}",
        summary =
                "The text is valid JSON, an object, and has each of the keys at its outermost level; others may be there"
                        + " too. A pattern stands for a key that it matches in full.",
        family = Family.FORMAT,
        nearness =
                "half for being JSON, or half the share that could be read as such; the other half for the share of the keys that are there",
        holds = {"is valid JSON with keys [\"order\", /line_\\d+/]", "{\"line_1\": \"tea\", \"order\": 7}"},
        fails = {"is valid JSON with keys [\"order\", \"status\"]", "{\"order\": 7, \"more\": {\"status\": 1}}"})
public record ValidJsonWithKeys(Value.Items keys) implements StandardRule<Passage> {
    public ValidJsonWithKeys {
        if (keys.items().isEmpty()) {
            throw new IllegalArgumentException("there are no keys in the list");
        }
    }

    @Override
    public Observation observe(Passage passage) {
        return switch (passage.feature(JsonText.OF)) {
            case JsonText.Broken broken -> broken.observeHalf(passage);
            case JsonText.Whole whole -> {
                List<String> missing = keys.items().stream()
                        .filter(key -> !has(whole.keys(), key))
                        .map(Shown::quote)
                        .toList();
                double share = 1 - (double) missing.size() / keys.items().size();
                yield new Observation(
                        Outcome.of(missing.isEmpty()),
                        missing.isEmpty() ? Nearness.HOLDS : new Nearness((1 + share) / 2, 1),
                        () -> missing.isEmpty() ? "JSON with all of them" : "JSON without " + Shown.list(missing),
                        () -> List.of(whole.evidence(passage)));
            }
        };
    }

    private static boolean has(Set<String> keys, Sought sought) {
        return switch (sought) {
            case Value.Text(var text) -> keys.contains(text);
            case Value.Pattern pattern ->
                keys.stream().anyMatch(key -> pattern.compiled().matches(key));
        };
    }
}
