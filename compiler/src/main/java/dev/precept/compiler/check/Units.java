package dev.precept.compiler.check;

import dev.precept.compiler.graph.Term;
import dev.precept.compiler.graph.UnitCall;
import dev.precept.compiler.source.Span;
import dev.precept.compiler.syntax.Part;
import dev.precept.compiler.vocabulary.Lexicon;
import dev.precept.compiler.vocabulary.UnitKind;
import java.util.ArrayList;
import java.util.List;

/** Reads the names of units. */
final class Units {
    private final Scope scope;
    private final Arguments arguments;

    Units(Scope scope, Arguments arguments) {
        this.scope = scope;
        this.arguments = arguments;
    }

    /** Every unit that a name at a part can mean. */
    List<Reading<UnitCall>> at(List<Part> parts, int at) {
        var readings = new ArrayList<Reading<UnitCall>>(1);
        for (Lexicon.Entry<UnitKind> entry : scope.lexicon().units(Arguments.word(parts, at))) {
            arguments.match(entry.template(), parts, at).ifPresent(matched -> {
                Span span = Scope.span(parts, at, matched.end());
                readings.add(matched.then(terms -> call(entry.kind(), terms, span)));
            });
        }
        return readings;
    }

    private Checked<UnitCall> call(UnitKind kind, List<Term> terms, Span span) {
        return Refusals.of(kind::bind, terms)
                .<Checked<UnitCall>>map(
                        reason -> Checked.broken(new ArgumentProblem.Refused(scope.written(span), reason, span)))
                .orElseGet(() -> Checked.of(scope.interner().one(new UnitCall.Of(kind, terms))));
    }
}
