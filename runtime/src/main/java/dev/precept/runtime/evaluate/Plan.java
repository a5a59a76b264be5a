package dev.precept.runtime.evaluate;

import dev.precept.compiler.graph.Binding;
import dev.precept.compiler.graph.Clause;
import dev.precept.compiler.graph.ConstraintGraph;
import dev.precept.compiler.graph.Fit;
import dev.precept.compiler.graph.Statement;
import dev.precept.compiler.vocabulary.Value;
import dev.precept.runtime.text.Literals;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A graph made ready to run: what does not depend on a row is done. Made once, immutable, shared between threads; one plan
 * serves all rows.
 */
public final class Plan {
    private final ConstraintGraph graph;
    private final Gating gating;
    private final Map<Clause, Integer> shared;
    private final Map<Clause, Node> constants;
    private final Literals literals;
    private final Map<Statement.Requirement, Said> said;

    Plan(
            ConstraintGraph graph,
            Gating gating,
            Map<Clause, Integer> shared,
            Map<Clause, Node> constants,
            Literals literals,
            Map<Statement.Requirement, Said> said) {
        this.graph = graph;
        this.gating = gating;
        this.shared = shared;
        this.constants = constants;
        this.literals = literals;
        this.said = said;
    }

    /** Whether there is a content gate at all. */
    enum Gating {
        GATED,
        UNGATED
    }

    public ConstraintGraph graph() {
        return graph;
    }

    /** The plan with values for the spec's parameters, or why they do not fit. */
    public Fit<Ready> bind(Map<String, Value> values) {
        return Binding.of(graph.parameters(), values).then(this::ready);
    }

    /** The content gate where any of the branches may apply. */
    public Gate gate(Binding binding) {
        return switch (gating) {
            case GATED -> Gate.of(graph, binding);
            case UNGATED -> Gate.OPEN;
        };
    }

    /** The content gate where these requirements apply. */
    Gate gate(Stream<Statement.Requirement> applicable, Binding binding) {
        return switch (gating) {
            case GATED -> Gate.of(graph, applicable, binding);
            case UNGATED -> Gate.OPEN;
        };
    }

    /** What is searched together. */
    Literals literals() {
        return literals;
    }

    /** The requirement in words; what no row changes was said when the plan was made. */
    Said said(Statement.Requirement requirement, Binding binding) {
        Said known = said.get(requirement);
        return known == null ? Said.of(requirement, binding.values()) : known;
    }

    /** How many shared nodes there are. */
    int slots() {
        return shared.size();
    }

    private Fit<Ready> ready(Binding binding) {
        var binder = new Binder(binding, shared, constants);
        Fit<Optional<String>> marker = graph.answerAfter().isEmpty()
                ? new Fit.Fits<>(Optional.empty())
                : binder.text(graph.answerAfter().get()).map(Optional::of);
        return marker.then(
                after -> steps(graph.statements(), binder).map(steps -> new Ready(this, binding, after, steps)));
    }

    private static Fit<List<Step>> steps(List<Statement> statements, Binder binder) {
        return Fit.all(statements, statement -> step(statement, binder));
    }

    private static Fit<Step> step(Statement statement, Binder binder) {
        return switch (statement) {
            case Statement.Requirement requirement ->
                binder.node(requirement.clause()).map(node -> new Step.Demand(requirement, node));
            case Statement.When when ->
                binder.node(when.guard())
                        .then(guard -> steps(when.then(), binder)
                                .then(then -> steps(when.otherwise(), binder)
                                        .map(otherwise -> new Step.Fork(when, guard, then, otherwise))));
            case Statement.Chain chain -> steps(chain.steps(), binder).map(Step.Series::new);
        };
    }
}
