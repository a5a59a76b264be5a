package dev.precept.compiler.check;

import dev.precept.compiler.graph.Quantity;
import dev.precept.compiler.graph.Types;
import dev.precept.compiler.graph.UnitCall;
import dev.precept.compiler.source.Span;
import dev.precept.compiler.syntax.Part;
import dev.precept.compiler.vocabulary.Domain;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads who is spoken of. */
final class Subjects {
    private static final Set<Domain> CONVERSATION = Set.of(Domain.CONVERSATION);

    private final Scope scope;
    private final Units units;
    private final Quantities quantities;

    Subjects(Scope scope, Units units, Quantities quantities) {
        this.scope = scope;
        this.units = units;
        this.quantities = quantities;
    }

    /** Every subject that the parts from an index on can begin with, seen from what is given. */
    List<Reading<Subject>> at(List<Part> parts, int at, Set<Domain> given) {
        String word = Arguments.word(parts, at);
        Optional<Subject> absolute = absolute(word);
        if (absolute.isPresent()) {
            return List.of(absolute(absolute.get(), parts.get(at), at, given));
        }
        Optional<Integer> ordinal = Ordinals.of(word);
        if (ordinal.isPresent()) {
            return ordinal(ordinal.get(), parts, at, given);
        }
        return quantities
                .at(parts, at)
                .map(quantity -> counted(quantity, parts, at, given))
                .orElse(List.of());
    }

    private static Optional<Subject> absolute(String word) {
        return switch (word) {
            case "response" -> Optional.of(Subject.RESPONSE);
            case "prompt" -> Optional.of(Subject.PROMPT);
            case "conversation" -> Optional.of(Subject.CONVERSATION);
            default -> Optional.empty();
        };
    }

    private Reading<Subject> absolute(Subject subject, Part word, int at, Set<Domain> given) {
        return Collections.disjoint(subject.from(), given)
                ? Reading.broken(new LineProblem.OuterSubject(scope.written(word.span()), word.span()), at + 1)
                : Reading.of(subject, at + 1);
    }

    private List<Reading<Subject>> ordinal(int index, List<Part> parts, int at, Set<Domain> given) {
        var readings = new ArrayList<Reading<Subject>>(1);
        for (Reading<UnitCall> unit : units.at(parts, at + 1)) {
            var step = unit.map(call -> new Subject.Step(call, new Subject.Pick.At(index)));
            readings.addAll(placed(step, parts, at, given));
        }
        return readings;
    }

    private List<Reading<Subject>> counted(Reading<Quantity> quantity, List<Part> parts, int at, Set<Domain> given) {
        var readings = new ArrayList<Reading<Subject>>(1);
        for (Reading<UnitCall> unit : units.at(parts, quantities.noun(parts, quantity))) {
            Checked<Subject.Step> step = quantity.checked()
                    .with(
                            unit.checked(),
                            (many, call) -> Checked.of(new Subject.Step(call, new Subject.Pick.Counted(many))));
            readings.addAll(placed(new Reading<>(step, unit.end()), parts, at, given));
        }
        return readings;
    }

    /** The piece of what follows {@code of}, or of what is understood. */
    private List<Reading<Subject>> placed(Reading<Subject.Step> step, List<Part> parts, int from, Set<Domain> given) {
        int end = step.end();
        if (!Arguments.isWord(parts, end, "of")) {
            return List.of(step.then(piece -> understood(piece, given, Scope.span(parts, from, end))));
        }
        var readings = new ArrayList<Reading<Subject>>(1);
        for (Reading<Subject> whole : at(parts, end + 1, given)) {
            Span span = Scope.span(parts, from, whole.end());
            Checked<Subject> piece = step.checked().with(whole.checked(), (inner, outer) -> part(inner, outer, span));
            readings.add(new Reading<>(piece, whole.end()));
        }
        return readings;
    }

    /** Of what is given, or, where that is the conversation and has no such pieces, of the response. */
    private Checked<Subject> understood(Subject.Step piece, Set<Domain> given, Span span) {
        Subject here = new Subject(List.of(), given);
        boolean direct = !Collections.disjoint(Types.subjects(piece.unit()), given);
        return direct || !given.equals(CONVERSATION) ? part(piece, here, span) : part(piece, Subject.RESPONSE, span);
    }

    private Checked<Subject> part(Subject.Step piece, Subject whole, Span span) {
        Set<Domain> wanted = Types.subjects(piece.unit());
        return Collections.disjoint(wanted, whole.gives())
                ? Checked.broken(new LineProblem.NoSuchPart(plural(piece.unit()), wanted, whole.gives(), span))
                : Checked.of(whole.then(piece));
    }

    private static String plural(UnitCall unit) {
        return switch (unit) {
            case UnitCall.Of(var kind, var arguments) -> kind.named().plural();
            case UnitCall.The(var given) -> given.word();
        };
    }
}
