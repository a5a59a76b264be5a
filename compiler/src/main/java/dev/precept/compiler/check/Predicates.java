package dev.precept.compiler.check;

import dev.precept.compiler.graph.Clause;
import dev.precept.compiler.graph.Quantity;
import dev.precept.compiler.graph.RuleCall;
import dev.precept.compiler.graph.Term;
import dev.precept.compiler.graph.Types;
import dev.precept.compiler.graph.UnitCall;
import dev.precept.compiler.source.Span;
import dev.precept.compiler.syntax.Part;
import dev.precept.compiler.vocabulary.Lexicon;
import dev.precept.compiler.vocabulary.RuleKind;
import dev.precept.compiler.vocabulary.Type;
import java.util.ArrayList;
import java.util.List;

/** Reads what is said of a subject. */
final class Predicates {
    private final Scope scope;
    private final Terms terms;
    private final Arguments arguments;
    private final Units units;
    private final Quantities quantities;

    Predicates(Scope scope, Terms terms, Arguments arguments, Units units, Quantities quantities) {
        this.scope = scope;
        this.terms = terms;
        this.arguments = arguments;
        this.units = units;
        this.quantities = quantities;
    }

    /** Everything that the parts from an index on can begin by saying. */
    List<Reading<Said>> at(List<Part> parts, int at) {
        String word = Arguments.word(parts, at);
        var readings = new ArrayList<Reading<Said>>(2);
        if (word.equals("has") || word.equals("have")) {
            having(parts, at, readings);
        } else if (word.equals("satisfies") || word.equals("satisfy")) {
            judged(parts, at, readings);
        }
        for (Lexicon.Entry<RuleKind> entry : scope.lexicon().rules(word)) {
            arguments.match(entry.template(), parts, at).ifPresent(matched -> {
                Span span = Scope.span(parts, at, matched.end());
                readings.add(matched.then(values -> rule(entry.kind(), values, span)));
            });
        }
        for (Definitions.Entry entry : scope.definitions().at(word)) {
            arguments.match(entry.template(), parts, at).ifPresent(matched -> {
                Span span = Scope.span(parts, at, matched.end());
                readings.add(matched.then(values -> entry.definition().expand(values, span, scope)));
            });
        }
        return readings;
    }

    private void having(List<Part> parts, int at, List<Reading<Said>> readings) {
        quantities.at(parts, at + 1).ifPresent(quantity -> {
            for (Reading<UnitCall> unit : units.at(parts, quantities.noun(parts, quantity))) {
                Span span = Scope.span(parts, at + 1, quantity.end());
                readings.add(new Reading<>(
                        quantity.checked().with(unit.checked(), (many, call) -> counted(many, call, span)),
                        unit.end()));
            }
        });
    }

    private Checked<Said> counted(Quantity quantity, UnitCall unit, Span span) {
        return switch (quantity) {
            case Quantity.Between between ->
                Checked.of(new Said(
                        scope.interner().one(new Clause.Count(scope.interner().one(between), unit, Clause.TRUE)),
                        Types.subjects(unit)));
            case Quantity.Every every -> Checked.broken(new LineProblem.NothingSaidOfThem(scope.written(span), span));
            case Quantity.ShareBetween share ->
                Checked.broken(new LineProblem.NothingSaidOfThem(scope.written(span), span));
        };
    }

    private void judged(List<Part> parts, int at, List<Reading<Said>> readings) {
        if (at + 1 < parts.size()) {
            Part statement = parts.get(at + 1);
            readings.add(new Reading<>(
                    terms.of(statement)
                            .then(term -> terms.fit(term, Type.TEXT, statement.span()))
                            .map(term -> said(new Clause.Judged(term))),
                    at + 2));
        }
    }

    private Checked<Said> rule(RuleKind kind, List<Term> values, Span span) {
        return Refusals.of(kind::bind, values)
                .<Checked<Said>>map(
                        reason -> Checked.broken(new ArgumentProblem.Refused(scope.written(span), reason, span)))
                .orElseGet(() ->
                        Checked.of(said(new Clause.Check(scope.interner().one(new RuleCall(kind, values))))));
    }

    private Said said(Clause clause) {
        return new Said(scope.interner().one(clause), Types.subjects(clause));
    }
}
