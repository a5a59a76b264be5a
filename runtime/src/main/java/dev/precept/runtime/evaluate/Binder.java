package dev.precept.runtime.evaluate;

import dev.precept.compiler.graph.Binding;
import dev.precept.compiler.graph.Clause;
import dev.precept.compiler.graph.Fit;
import dev.precept.compiler.graph.Spelling;
import dev.precept.compiler.graph.Term;
import dev.precept.compiler.graph.UnitCall;
import dev.precept.compiler.vocabulary.Rule;
import dev.precept.compiler.vocabulary.Unit;
import dev.precept.compiler.vocabulary.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Makes nodes of clauses under one binding; equal clauses become one node. */
final class Binder {
    private final Binding binding;
    private final Map<Clause, Integer> shared;
    private final Map<Clause, Node> nodes;

    /**
     * @param shared the slot of each clause that stands in several places
     * @param known nodes of clauses without parameters
     */
    Binder(Binding binding, Map<Clause, Integer> shared, Map<Clause, Node> known) {
        this.binding = binding;
        this.shared = shared;
        this.nodes = new HashMap<>(known);
    }

    /** All nodes made so far, and those that were known. */
    Map<Clause, Node> nodes() {
        return Map.copyOf(nodes);
    }

    Fit<Node> node(Clause clause) {
        Node known = nodes.get(clause);
        if (known != null) {
            return new Fit.Fits<>(known);
        }
        Integer slot = shared.get(clause);
        Fit<Node> made = made(clause).map(node -> slot == null ? node : new Node.Shared(slot, node));
        if (made instanceof Fit.Fits<Node>(var node)) {
            nodes.put(clause, node);
        }
        return made;
    }

    private Fit<Node> made(Clause clause) {
        return switch (clause) {
            case Clause.All(var parts) -> Fit.all(parts, this::node).map(Node.All::new);
            case Clause.Any(var parts) -> Fit.all(parts, this::node).map(Node.Any::new);
            case Clause.Not(var part) -> node(part).map(Node.Not::new);
            case Clause.Count(var quantity, var unit, var body)
            when body.equals(Clause.TRUE) ->
                binding.amount(quantity)
                        .then(amount -> pieces(unit, (bound, name) -> new Node.Number(amount, bound, name)));
            case Clause.Count(var quantity, var unit, var body) ->
                binding.amount(quantity)
                        .then(amount -> node(body)
                                .then(node ->
                                        pieces(unit, (bound, name) -> new Node.Count(amount, bound, name, node))));
            case Clause.Select(var index, var unit, var body) ->
                node(body).then(node -> pieces(unit, (bound, name) -> new Node.Select(index, bound, name, node)));
            case Clause.Check(var call) ->
                values(call.arguments())
                        .then(accepted(arguments -> call.kind().bind(arguments)))
                        .map(Rule::prepared)
                        .map(Node.Check::new);
            case Clause.Judged(var statement) -> text(statement).map(Node.Judged::new);
        };
    }

    /** What a term that is a text stands for. */
    Fit<String> text(Term term) {
        return binding.value(term).map(value -> value instanceof Value.Text(var text) ? text : Spelling.of(value));
    }

    /** What is made of a unit and its name. */
    @FunctionalInterface
    private interface OfPieces {
        Node of(Unit unit, PieceName name);
    }

    private Fit<Node> pieces(UnitCall call, OfPieces make) {
        return switch (call) {
            case UnitCall.The(var given) -> new Fit.Fits<>(make.of(given, PieceName.of(call, List.of())));
            case UnitCall.Of(var kind, var terms) ->
                values(terms)
                        .then(arguments -> accepted(kind::bind)
                                .apply(arguments)
                                .map(unit -> make.of(unit, PieceName.of(call, arguments))));
        };
    }

    private Fit<List<Value>> values(List<Term> terms) {
        return Fit.all(terms, binding::value);
    }

    /** A kind refuses a value by an exception; to a row that is one reason more why it does not fit. */
    private static <T> Function<List<Value>, Fit<T>> accepted(Function<List<Value>, T> bind) {
        return arguments -> {
            try {
                return new Fit.Fits<>(bind.apply(arguments));
            } catch (IllegalArgumentException refused) {
                return new Fit.Unfit<>(String.valueOf(refused.getMessage()));
            }
        };
    }
}
