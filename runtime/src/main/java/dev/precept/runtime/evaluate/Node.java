package dev.precept.runtime.evaluate;

import dev.precept.compiler.graph.Amount;
import dev.precept.compiler.vocabulary.Rule;
import dev.precept.compiler.vocabulary.Unit;
import java.util.List;

/** A clause whose arguments are bound: what the engine walks. */
sealed interface Node {
    record All(List<Node> parts) implements Node {
        public All {
            parts = List.copyOf(parts);
        }
    }

    record Any(List<Node> parts) implements Node {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    record Not(Node part) implements Node {}

    /** How many pieces there are; what they are does not matter. */
    record Number(Amount amount, Unit unit, PieceName name) implements Node {}

    record Count(Amount amount, Unit unit, PieceName name, Node body) implements Node {}

    record Select(int index, Unit unit, PieceName name, Node body) implements Node {}

    record Check(Rule<?> rule) implements Node {}

    record Judged(String statement) implements Node {}

    /**
     * A node that stands in several places, so that what came of it is kept for each subject.
     *
     * @param slot which of the kept results is its own
     */
    record Shared(int slot, Node node) implements Node {}
}
