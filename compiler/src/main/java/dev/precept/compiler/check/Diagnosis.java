package dev.precept.compiler.check;

import dev.precept.compiler.diagnostic.Problem;
import dev.precept.compiler.graph.Quantity;
import dev.precept.compiler.graph.UnitCall;
import dev.precept.compiler.source.Span;
import dev.precept.compiler.syntax.Part;
import dev.precept.compiler.vocabulary.Domain;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says why a phrase has no reading at all: which of its words is the first that nothing is known of. */
final class Diagnosis {
    private final Scope scope;
    private final Subjects subjects;
    private final Predicates predicates;
    private final Units units;
    private final Quantities quantities;
    private final Suggestions suggestions;

    Diagnosis(Scope scope, Subjects subjects, Predicates predicates, Units units, Quantities quantities) {
        this.scope = scope;
        this.subjects = subjects;
        this.predicates = predicates;
        this.units = units;
        this.quantities = quantities;
        this.suggestions = new Suggestions(scope);
    }

    /** Of a subject and a predicate, or a predicate alone. */
    List<Problem> sentence(List<Part> parts, Set<Domain> given) {
        Optional<Reading<Subject>> subject = longest(subjects.at(parts, 0, given));
        if (subject.isEmpty()) {
            return withoutSubject(parts, given);
        }
        int end = subject.get().end();
        if (end == parts.size()) {
            Span span = Scope.span(parts, 0, end);
            return List.of(new LineProblem.MissingPredicate(scope.written(span), span));
        }
        return subject.get().isGood()
                ? predicate(parts, end)
                : subject.get().checked().problems();
    }

    /** Of a subject alone, before a block. */
    List<Problem> subject(List<Part> parts, Set<Domain> given) {
        Optional<Reading<Subject>> subject = longest(subjects.at(parts, 0, given));
        int from = subject.map(Reading::end).orElse(0);
        boolean said = predicates.at(parts, from).stream().anyMatch(reading -> reading.end() == parts.size());
        if (said) {
            Span span = Scope.span(parts, 0, parts.size());
            return List.of(new LineProblem.BlockAfterPredicate(scope.written(span), span));
        }
        return subject.isEmpty() ? withoutSubject(parts, given) : leftOver(parts, 0, from);
    }

    private List<Problem> withoutSubject(List<Part> parts, Set<Domain> given) {
        Optional<Problem> counted = quantity(parts, 0);
        if (counted.isPresent()) {
            return List.of(counted.get());
        }
        if (parts.getFirst() instanceof Part.Word(var word, var span)) {
            if (Ordinals.of(word).isPresent()) {
                return List.of(unit(parts, 1, 0));
            }
            Optional<String> ordinal = Ordinals.said(word);
            if (ordinal.isPresent()) {
                return List.of(
                        new LineProblem.UnknownSubject(word, ordinal.map("did you mean `%s`?"::formatted), span));
            }
        }
        for (int at = 1; at < Math.min(parts.size(), 12); at++) {
            boolean rest = predicates.at(parts, at).stream().anyMatch(reading -> reading.end() == parts.size());
            if (rest) {
                Span span = Scope.span(parts, 0, at);
                String written = scope.written(span);
                return List.of(new LineProblem.UnknownSubject(written, subjectInstead(parts, at, written), span));
            }
        }
        boolean atLeastSpec = given.equals(Set.of(Domain.CONVERSATION));
        Optional<String> near = atLeastSpec ? subjectWord(parts.getFirst()) : Optional.empty();
        if (near.isPresent()) {
            Span span = parts.getFirst().span();
            return List.of(new LineProblem.UnknownSubject(
                    scope.written(span), near.map("did you mean `%s`?"::formatted), span));
        }
        return predicate(parts, 0);
    }

    private Optional<String> subjectInstead(List<Part> parts, int end, String written) {
        boolean unit = units.at(parts, 0).stream().anyMatch(reading -> reading.end() == end);
        return unit
                ? Optional.of("say which: `every %1$s`, `some %1$s` or `first %1$s`".formatted(written))
                : Nearest.hint(written, Suggestions.SUBJECTS);
    }

    private static Optional<String> subjectWord(Part first) {
        return first instanceof Part.Word(var word, var span)
                ? Nearest.to(word, Suggestions.SUBJECTS)
                : Optional.empty();
    }

    private List<Problem> predicate(List<Part> parts, int at) {
        Optional<Reading<Said>> complete = longest(predicates.at(parts, at));
        if (complete.isPresent()) {
            return complete.get().isGood()
                    ? leftOver(parts, at, complete.get().end())
                    : complete.get().checked().problems();
        }
        Optional<Problem> counted = Arguments.isWord(parts, at, "has") || Arguments.isWord(parts, at, "have")
                ? quantity(parts, at + 1)
                : Optional.empty();
        if (counted.isPresent()) {
            return List.of(counted.get());
        }
        Span span = Scope.span(parts, at, parts.size());
        return List.of(new LineProblem.UnknownPredicate(scope.written(span), suggestions.predicate(parts, at), span));
    }

    /** What is wrong with a count that begins at a part, where one does. */
    private Optional<Problem> quantity(List<Part> parts, int at) {
        Optional<Problem> unknown = suggestions.quantity(parts, at);
        if (unknown.isPresent()) {
            return unknown;
        }
        Optional<Reading<Quantity>> quantity = quantities.at(parts, at);
        if (quantity.isEmpty()) {
            return Optional.empty();
        }
        if (!quantity.get().isGood() && quantity.get().end() == parts.size()) {
            return quantity.get().checked().problems().stream().findFirst();
        }
        return Optional.of(unit(parts, quantities.noun(parts, quantity.get()), at));
    }

    /** Why no unit stands at a part. */
    private Problem unit(List<Part> parts, int at, int quantity) {
        if (at >= parts.size()) {
            Span span = Scope.span(parts, quantity, parts.size());
            return new LineProblem.UnknownUnit("", Optional.empty(), span);
        }
        Optional<Reading<UnitCall>> unit = longest(units.at(parts, at));
        if (unit.isPresent()) {
            int end = unit.get().end();
            return end == parts.size()
                    ? parentMissing(parts, quantity)
                    : leftOver(parts, quantity, end).getFirst();
        }
        int end = suggestions.nounEnd(parts, at);
        Span span = Scope.span(parts, at, end);
        return new LineProblem.UnknownUnit(scope.written(span), suggestions.unit(parts, at, end), span);
    }

    private Problem parentMissing(List<Part> parts, int from) {
        Span span = Scope.span(parts, from, parts.size());
        return new LineProblem.MissingPredicate(scope.written(span), span);
    }

    private List<Problem> leftOver(List<Part> parts, int from, int end) {
        Span span = Scope.span(parts, end, parts.size());
        return List.of(new LineProblem.WordsLeftOver(scope.written(parts, from, end), scope.written(span), span));
    }

    private static <T> Optional<Reading<T>> longest(List<Reading<T>> readings) {
        return readings.stream().max(Comparator.<Reading<T>>comparingInt(Reading::end));
    }
}
