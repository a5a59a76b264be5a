package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Evidence;
import dev.precept.compiler.vocabulary.Nearness;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Outcome;
import dev.precept.compiler.vocabulary.Sought;
import dev.precept.compiler.vocabulary.Value;
import dev.precept.compiler.vocabulary.Value.Selection.Mode;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;

/**
 * What becomes of the items of a selection. {@code any of} is as near as its best item, {@code all of} as the mean of its
 * items, {@code none of} is the opposite of {@code any of}; of no items, {@code any of} fails and the others hold.
 */
final class Selected {
    private Selected() {}

    /** Looks at each item by itself and combines what was seen. */
    static Observation observe(Value.Selection selection, Function<Sought, Observation> look) {
        List<Observation> seen = selection.items().stream().map(look).toList();
        if (seen.size() == 1 && selection.mode() != Mode.NONE) {
            return seen.getFirst();
        }
        return switch (selection.mode()) {
            case ALL -> all(seen);
            case ANY -> any(seen);
            case NONE -> any(seen).negated();
        };
    }

    /**
     * Refuses a text that is found everywhere.
     *
     * @throws IllegalArgumentException where an item is the empty text
     */
    static void refuseEmptyTexts(List<Sought> items) {
        if (items.contains(new Value.Text(""))) {
            throw new IllegalArgumentException("an empty text `\"\"` cannot be looked for");
        }
    }

    private static Observation all(List<Observation> seen) {
        Outcome outcome = seen.stream().map(Observation::outcome).reduce(Outcome.HOLDS, Outcome::and);
        double holding = mean(seen, Nearness::holding, 1);
        double failing = greatest(seen, Nearness::failing);
        return combined(outcome, new Nearness(holding, failing), seen, "nothing asked for");
    }

    private static Observation any(List<Observation> seen) {
        Outcome outcome = seen.stream().map(Observation::outcome).reduce(Outcome.FAILS, Outcome::or);
        double holding = greatest(seen, Nearness::holding);
        double failing = mean(seen, Nearness::failing, 1);
        return combined(outcome, new Nearness(holding, failing), seen, "nothing to choose from");
    }

    /** The items that had the same outcome as the whole are what shows it. */
    private static Observation combined(Outcome outcome, Nearness nearness, List<Observation> seen, String none) {
        List<Observation> telling =
                seen.stream().filter(item -> item.outcome() == outcome).toList();
        return new Observation(
                outcome,
                nearness,
                () -> {
                    var words = new LinkedHashSet<String>();
                    telling.forEach(item -> words.add(item.observed().get()));
                    return words.isEmpty() ? none : Shown.list(words);
                },
                () -> telling.stream()
                        .flatMap(item -> item.evidence().get().stream())
                        .distinct()
                        .sorted(Comparator.comparingInt(Evidence::start).thenComparingInt(Evidence::end))
                        .toList());
    }

    private static double mean(List<Observation> seen, Function<Nearness, Double> side, double ofNone) {
        return seen.stream()
                .mapToDouble(item -> side.apply(item.nearness()))
                .average()
                .orElse(ofNone);
    }

    private static double greatest(List<Observation> seen, Function<Nearness, Double> side) {
        return seen.stream()
                .mapToDouble(item -> side.apply(item.nearness()))
                .max()
                .orElse(0);
    }
}
