package dev.precept.runtime.evaluate;

import dev.precept.compiler.graph.Binding;
import dev.precept.compiler.graph.Clause;
import dev.precept.compiler.graph.ConstraintGraph;
import dev.precept.compiler.graph.Fit;
import dev.precept.runtime.text.Literals;
import java.util.HashMap;
import java.util.Map;

/** Makes plans of graphs. */
public final class Planner {
    private Planner() {}

    /** With the content gate. */
    public static Plan plan(ConstraintGraph graph) {
        return plan(graph, Plan.Gating.GATED);
    }

    /** Without the content gate, for suites that accept responses which say nothing. */
    public static Plan planUngated(ConstraintGraph graph) {
        return plan(graph, Plan.Gating.UNGATED);
    }

    private static Plan plan(ConstraintGraph graph, Plan.Gating gating) {
        Map<Clause, Integer> shared = Clauses.shared(graph.statements());
        var binder = new Binder(Binding.NONE, shared, Map.of());
        var constants = new HashMap<Clause, Node>();
        // A clause that needs no row and is refused all the same is refused again, with its reason, when a row is
        // bound.
        Clauses.of(graph.statements()).filter(Clauses::isConstant).forEach(clause -> {
            if (binder.node(clause) instanceof Fit.Fits<Node>) {
                constants.putAll(binder.nodes());
            }
        });
        Literals literals = Literals.of(Clauses.literals(Clauses.of(graph.statements())));
        return new Plan(graph, gating, shared, Map.copyOf(constants), literals, Said.constant(graph.statements()));
    }
}
