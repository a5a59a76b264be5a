package dev.precept.compiler.graph;

import java.util.List;

/** The kernel: everything that can be said, about one subject. */
public sealed interface Clause {
    /** True of any subject: the body of a plain count. */
    Clause TRUE = new All(List.of());

    /** Every part holds; of nothing, it holds. */
    record All(List<Clause> parts) implements Clause {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** Some part holds; of nothing, it fails. */
    record Any(List<Clause> parts) implements Clause {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** The part does not hold. */
    record Not(Clause part) implements Clause {}

    /** As many pieces of the subject as the quantity says satisfy the body. */
    record Count(Quantity quantity, UnitCall unit, Clause body) implements Clause {}

    /**
     * The piece at an index satisfies the body; from 0, or from -1 backwards. A piece that is not there fails; of a prompt
     * that is not there nothing is known.
     */
    record Select(int index, UnitCall unit, Clause body) implements Clause {}

    /** A rule decides. */
    record Check(RuleCall rule) implements Clause {}

    /** A judge decides whether the statement (a text) is true of the subject. */
    record Judged(Term statement) implements Clause {}
}
