package dev.precept.compiler.check;

import dev.precept.compiler.graph.Term;
import dev.precept.compiler.vocabulary.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Whether a kind takes its arguments, as far as that can be told before a row is bound. */
final class Refusals {
    private Refusals() {}

    /** Why it does not. */
    static Optional<String> of(Consumer<List<Value>> bind, List<Term> terms) {
        return Terms.values(terms).flatMap(values -> {
            try {
                bind.accept(values);
                return Optional.empty();
            } catch (IllegalArgumentException refused) {
                return Optional.of(String.valueOf(refused.getMessage()));
            }
        });
    }
}
