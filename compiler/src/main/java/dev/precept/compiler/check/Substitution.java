package dev.precept.compiler.check;

import dev.precept.compiler.graph.Clause;
import dev.precept.compiler.graph.Quantity;
import dev.precept.compiler.graph.RuleCall;
import dev.precept.compiler.graph.Spelling;
import dev.precept.compiler.graph.Term;
import dev.precept.compiler.graph.UnitCall;
import dev.precept.compiler.source.Span;
import dev.precept.compiler.vocabulary.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Puts arguments in the place of a defined phrase's parameters; what becomes constant is asked of its kind. */
final class Substitution {
    /** How long a text may become. */
    private static final int LONGEST = 50_000;

    private final Map<String, Term> values;
    private final Scope scope;
    private final Span use;
    private final Terms terms;
    private final Map<Clause, Checked<Clause>> done = new IdentityHashMap<>();

    /** @param use where the phrase is used: what does not fit is the arguments' fault */
    Substitution(Map<String, Term> values, Scope scope, Span use) {
        this.values = values;
        this.scope = scope;
        this.use = use;
        this.terms = new Terms(scope);
    }

    Checked<Clause> clause(Clause clause) {
        Checked<Clause> known = done.get(clause);
        if (known != null) {
            return known;
        }
        Checked<Clause> made = switch (clause) {
            case Clause.All(var parts) -> each(parts, this::clause).map(Clause.All::new);
            case Clause.Any(var parts) -> each(parts, this::clause).map(Clause.Any::new);
            case Clause.Not(var part) -> clause(part).map(Clause.Not::new);
            case Clause.Count(var quantity, var unit, var body) ->
                quantity(quantity)
                        .with(unit(unit), (many, of) -> clause(body).map(said -> new Clause.Count(many, of, said)));
            case Clause.Select(var index, var unit, var body) ->
                unit(unit).with(clause(body), (of, said) -> Checked.of(new Clause.Select(index, of, said)));
            case Clause.Check(var rule) -> rule(rule).map(Clause.Check::new);
            case Clause.Judged(var statement) -> term(statement).map(Clause.Judged::new);
        };
        Checked<Clause> shared = made.map(scope.interner()::one);
        done.put(clause, shared);
        return shared;
    }

    private static <T> Checked<List<T>> each(List<T> parts, Function<T, Checked<T>> part) {
        return Checked.all(parts.stream().map(part).toList());
    }

    private Checked<RuleCall> rule(RuleCall rule) {
        return each(rule.arguments(), this::term)
                .then(arguments -> Refusals.of(rule.kind()::bind, arguments)
                        .<Checked<RuleCall>>map(this::refused)
                        .orElseGet(() -> Checked.of(scope.interner().one(new RuleCall(rule.kind(), arguments)))));
    }

    private Checked<UnitCall> unit(UnitCall unit) {
        return switch (unit) {
            case UnitCall.The the -> Checked.of(the);
            case UnitCall.Of(var kind, var given) ->
                each(given, this::term)
                        .then(arguments -> Refusals.of(kind::bind, arguments)
                                .<Checked<UnitCall>>map(this::refused)
                                .orElseGet(() -> Checked.of(scope.interner().one(new UnitCall.Of(kind, arguments)))));
        };
    }

    private <T> Checked<T> refused(String reason) {
        return Checked.broken(new ArgumentProblem.Refused(scope.written(use), reason, use));
    }

    private Checked<Quantity> quantity(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Every every -> Checked.of(every);
            case Quantity.Between(var least, var most) ->
                term(least)
                        .then(low -> most.map(
                                        end -> term(end).map(high -> new Quantity.Between(low, Optional.of(high))))
                                .orElseGet(() -> Checked.of(new Quantity.Between(low, most))))
                        .then(made -> Quantities.valid(made, use));
            case Quantity.ShareBetween(var least, var most) ->
                term(least)
                        .with(term(most), (low, high) -> Quantities.valid(new Quantity.ShareBetween(low, high), use));
        };
    }

    private Checked<Term> term(Term term) {
        return switch (term) {
            case Term.Constant constant -> Checked.of(constant);
            case Term.Slot slot -> Checked.of(values.getOrDefault(slot.name(), slot));
            case Term.Template(var pieces) -> template(pieces);
            case Term.RangeOf(var low, var high) ->
                term(low).with(term(high), (least, most) -> terms.folded(new Term.RangeOf(least, most), use));
            case Term.ListOf(var items) ->
                each(items, this::term).then(made -> terms.folded(new Term.ListOf(made), use));
            case Term.SelectionOf(var mode, var of) ->
                term(of).then(made -> terms.folded(new Term.SelectionOf(mode, made), use));
        };
    }

    private Checked<Term> template(List<Term.Piece> pieces) {
        List<List<Term.Piece>> filled = pieces.stream().map(this::pieces).toList();
        long length = filled.stream().mapToLong(Substitution::length).sum();
        return length > LONGEST
                ? Checked.broken(
                        new DefineProblem.TooLarge(scope.written(use), "a text of " + LONGEST + " letters", use))
                : terms.folded(new Term.Template(merged(filled)), use);
    }

    /** Equal texts are to be equal terms, so literals that meet become one. */
    private static List<Term.Piece> merged(List<List<Term.Piece>> filled) {
        var merged = new ArrayList<Term.Piece>();
        var literal = new StringBuilder();
        for (Term.Piece piece : filled.stream().flatMap(List::stream).toList()) {
            switch (piece) {
                case Term.Piece.Literal(var text) -> literal.append(text);
                case Term.Piece.Hole hole -> {
                    end(literal, merged);
                    merged.add(hole);
                }
            }
        }
        end(literal, merged);
        return merged;
    }

    private static void end(StringBuilder literal, List<Term.Piece> merged) {
        if (!literal.isEmpty()) {
            merged.add(new Term.Piece.Literal(literal.toString()));
            literal.setLength(0);
        }
    }

    private static long length(List<Term.Piece> pieces) {
        return pieces.stream()
                .mapToLong(piece -> piece instanceof Term.Piece.Literal(var text) ? text.length() : 1)
                .sum();
    }

    private List<Term.Piece> pieces(Term.Piece piece) {
        return switch (piece) {
            case Term.Piece.Literal literal -> List.of(literal);
            case Term.Piece.Hole(var slot) -> pieces(values.getOrDefault(slot.name(), slot));
        };
    }

    private static List<Term.Piece> pieces(Term term) {
        return switch (term) {
            case Term.Slot slot -> List.of(new Term.Piece.Hole(slot));
            case Term.Template(var pieces) -> pieces;
            case Term.RangeOf(var low, var high) ->
                Stream.of(pieces(low), List.<Term.Piece>of(new Term.Piece.Literal("..")), pieces(high))
                        .flatMap(List::stream)
                        .toList();
            case Term.Constant(Value.Text(var text)) -> List.of(new Term.Piece.Literal(text));
            case Term.Constant constant -> List.of(new Term.Piece.Literal(Spelling.of(constant)));
            case Term.ListOf list -> List.of(new Term.Piece.Literal(Spelling.of(list)));
            case Term.SelectionOf selection -> List.of(new Term.Piece.Literal(Spelling.of(selection)));
        };
    }
}
