package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Combination;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Sought;
import dev.precept.compiler.vocabulary.Value;
import java.util.List;
import java.util.function.Function;

/** What becomes of the items of a selection; {@code none of} is the opposite of {@code any of}. */
final class Selected {
    private Selected() {}

    /** Looks at each item by itself and combines what was seen. */
    static Observation observe(Value.Selection selection, Function<Sought, Observation> look) {
        List<Observation> seen = selection.items().stream().map(look).toList();
        return switch (selection.mode()) {
            case ALL -> Combination.all(seen, "nothing asked for");
            case ANY -> Combination.any(seen, "nothing to choose from");
            case NONE -> Combination.any(seen, "nothing to choose from").negated();
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
}
