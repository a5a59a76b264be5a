package dev.precept.compiler.check;

import dev.precept.compiler.diagnostic.Problem;
import dev.precept.compiler.graph.Clause;
import dev.precept.compiler.graph.Sentence;
import dev.precept.compiler.syntax.Part;
import dev.precept.compiler.vocabulary.Domain;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Splits a flat phrase into subject and predicate: every way is tried, and exactly one must be left. */
final class Phrases {
    /** How many words and arguments a phrase may have. */
    private static final int LONGEST = 100;

    private final Scope scope;
    private final Subjects subjects;
    private final Predicates predicates;
    private final Diagnosis diagnosis;

    Phrases(Scope scope) {
        this.scope = scope;
        var terms = new Terms(scope);
        var arguments = new Arguments(terms);
        var units = new Units(scope, arguments);
        var quantities = new Quantities(scope, terms);
        subjects = new Subjects(scope, units, quantities);
        predicates = new Predicates(scope, terms, arguments, units, quantities);
        diagnosis = new Diagnosis(scope, subjects, predicates, units, quantities);
    }

    /** A phrase that is read: whom it speaks of, and the clause about what is given. */
    record Sentenced(Subject subject, Said said) {}

    /**
     * The one reading of a phrase without a block.
     *
     * @param given what its subject is seen from
     * @param bare whom a predicate without a subject speaks of
     */
    Checked<Sentenced> sentence(List<Part> parts, Set<Domain> given, Bare bare) {
        if (parts.size() > LONGEST) {
            return Checked.broken(tooLong(parts));
        }
        var readings = new ArrayList<Reading<Sentenced>>(1);
        for (Reading<Subject> subject : subjects.at(parts, 0, given)) {
            for (Reading<Said> predicate : predicates.at(parts, subject.end())) {
                if (predicate.end() == parts.size()) {
                    readings.add(new Reading<>(
                            subject.checked()
                                    .with(predicate.checked(), (who, what) -> about(who, what, parts, subject.end())),
                            predicate.end()));
                }
            }
        }
        for (Reading<Said> predicate : predicates.at(parts, 0)) {
            if (predicate.end() == parts.size()) {
                readings.add(predicate.then(what -> bare(bare, what, parts)));
            }
        }
        return readings.isEmpty() ? Checked.broken(diagnosis.sentence(parts, given)) : only(readings, parts);
    }

    /** The one subject that a phrase before a block is. */
    Checked<Subject> subject(List<Part> parts, Set<Domain> given) {
        if (parts.size() > LONGEST) {
            return Checked.broken(tooLong(parts));
        }
        List<Reading<Subject>> readings = subjects.at(parts, 0, given).stream()
                .filter(reading -> reading.end() == parts.size())
                .toList();
        Optional<Subject> good = readings.stream()
                .flatMap(reading -> reading.checked().value().stream())
                .findFirst();
        if (readings.isEmpty()) {
            return Checked.broken(diagnosis.subject(parts, given));
        }
        return good.map(Checked::of).orElseGet(() -> Checked.broken(Reading.leastWrong(readings)));
    }

    private static Problem tooLong(List<Part> parts) {
        return new LineProblem.TooLong(LONGEST, Scope.span(parts, 0, parts.size()));
    }

    private Checked<Sentenced> about(Subject who, Said what, List<Part> parts, int predicate) {
        if (Collections.disjoint(who.gives(), what.of())) {
            var span = Scope.span(parts, predicate, parts.size());
            return Checked.broken(new LineProblem.WrongSubject(scope.written(span), what.of(), who.gives(), span));
        }
        Clause clause = who.say(what.clause(), scope.interner());
        return Checked.of(new Sentenced(who, new Said(clause, who.steps().isEmpty() ? common(who, what) : who.from())));
    }

    private static Set<Domain> common(Subject who, Said what) {
        return Said.common(List.of(what, new Said(Clause.TRUE, who.gives())));
    }

    private Checked<Sentenced> bare(Bare bare, Said what, List<Part> parts) {
        var span = Scope.span(parts, 0, parts.size());
        return switch (bare) {
            case Bare.Of(var subject) when subject.isOne() -> about(subject, what, parts, 0);
            case Bare.Of several -> Checked.broken(new LineProblem.BareAfterSeveral(scope.written(span), span));
            case Bare.OfNothing() -> Checked.broken(new LineProblem.MissingSubject(scope.written(span), span));
            case Bare.OfUnknown() -> Checked.broken(List.<Problem>of());
        };
    }

    private Checked<Sentenced> only(List<Reading<Sentenced>> readings, List<Part> parts) {
        var different = new LinkedHashMap<Clause, Sentenced>();
        for (Reading<Sentenced> reading : readings) {
            reading.checked()
                    .value()
                    .ifPresent(read -> different.putIfAbsent(read.said().clause(), read));
        }
        List<Sentenced> good = List.copyOf(different.values());
        return switch (good.size()) {
            case 0 -> Checked.broken(Reading.leastWrong(readings));
            case 1 -> Checked.of(good.getFirst());
            default -> {
                var span = Scope.span(parts, 0, parts.size());
                yield Checked.broken(new LineProblem.TwoReadings(
                        scope.written(span),
                        Sentence.of(good.get(0).said().clause()),
                        Sentence.of(good.get(1).said().clause()),
                        span));
            }
        };
    }
}
