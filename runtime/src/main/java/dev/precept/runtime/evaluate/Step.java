package dev.precept.runtime.evaluate;

import dev.precept.compiler.graph.Statement;
import java.util.List;

/** A statement whose clauses are bound. */
sealed interface Step {
    record Demand(Statement.Requirement requirement, Node node) implements Step {}

    record Fork(Statement.When when, Node guard, List<Step> then, List<Step> otherwise) implements Step {
        public Fork {
            then = List.copyOf(then);
            otherwise = List.copyOf(otherwise);
        }
    }

    record Series(List<Step> steps) implements Step {
        public Series {
            steps = List.copyOf(steps);
        }
    }
}
