package dev.precept.compiler.check;

import dev.precept.compiler.diagnostic.Problem;
import dev.precept.compiler.graph.UnitCall;
import dev.precept.compiler.source.Span;
import dev.precept.compiler.syntax.Part;
import dev.precept.compiler.vocabulary.Domain;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Says why a phrase has no reading at all: which of its words is the first that nothing is known of. */
final class Diagnosis {
    private static final Set<Domain> CONVERSATION = Set.of(Domain.CONVERSATION);
    /** How many parts an unknown subject is thought to have. */
    private static final int FURTHEST = 12;

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
            return noSubject(parts, 0, given);
        }
        int end = subject.get().end();
        if (end == parts.size()) {
            return List.of(missingPredicate(parts, 0));
        }
        return subject.get().isGood()
                ? predicate(parts, end, given)
                : subject.get().checked().problems();
    }

    /** Of a subject alone, before a block. */
    List<Problem> subject(List<Part> parts, Set<Domain> given) {
        Optional<Reading<Subject>> subject = longest(subjects.at(parts, 0, given));
        int from = subject.map(Reading::end).orElse(0);
        if (isPredicate(parts, from)) {
            Span span = Scope.span(parts, 0, parts.size());
            return List.of(new LineProblem.BlockAfterPredicate(scope.written(span), span));
        }
        return subject.isEmpty() ? noSubject(parts, 0, given) : leftOver(parts, 0, from);
    }

    /** Why no subject begins at a part. */
    private List<Problem> noSubject(List<Part> parts, int at, Set<Domain> given) {
        if (at == parts.size()) {
            return List.of(missingPredicate(parts, 0));
        }
        Optional<Problem> counted = quantity(parts, at, given);
        if (counted.isPresent()) {
            return List.of(counted.get());
        }
        String word = Arguments.word(parts, at);
        if (Ordinals.of(word).isPresent()) {
            return unit(parts, at + 1, at, given);
        }
        Optional<String> ordinal = Ordinals.said(word).map("did you mean `%s`?"::formatted);
        if (ordinal.isPresent()) {
            return List.of(
                    new LineProblem.UnknownSubject(word, ordinal, parts.get(at).span()));
        }
        Optional<Integer> predicate = IntStream.range(at + 1, Math.min(parts.size(), at + FURTHEST))
                .boxed()
                .filter(from -> isPredicate(parts, from))
                .findFirst();
        if (predicate.isPresent()) {
            return List.of(unknownSubject(parts, at, predicate.get()));
        }
        boolean near = Nearest.to(word, Suggestions.SUBJECTS).isPresent() && given.equals(CONVERSATION);
        return near || at > 0 ? List.of(unknownSubject(parts, at, at + 1)) : predicate(parts, 0, given);
    }

    private boolean isPredicate(List<Part> parts, int from) {
        return predicates.at(parts, from).stream().anyMatch(reading -> reading.end() == parts.size());
    }

    private Problem unknownSubject(List<Part> parts, int from, int to) {
        Span span = Scope.span(parts, from, to);
        boolean unit = units.at(parts, from).stream().anyMatch(reading -> reading.end() == to);
        return new LineProblem.UnknownSubject(
                scope.written(span),
                unit
                        ? Optional.of(
                                "say which: `every %1$s`, `some %1$s` or `first %1$s`".formatted(scope.written(span)))
                        : suggestions.subject(parts, from, to),
                span);
    }

    private List<Problem> predicate(List<Part> parts, int at, Set<Domain> given) {
        Optional<Reading<Said>> complete = longest(predicates.at(parts, at));
        if (complete.isPresent()) {
            return complete.get().isGood()
                    ? leftOver(parts, at, complete.get().end())
                    : complete.get().checked().problems();
        }
        Span span = Scope.span(parts, at, parts.size());
        if (Arguments.isWord(parts, at, "has") || Arguments.isWord(parts, at, "have")) {
            Optional<Problem> counted = quantity(parts, at + 1, given);
            boolean bare = at + 1 == parts.size() || !units.at(parts, at + 1).isEmpty();
            boolean ofNothing = counted.filter(LineProblem.MissingPredicate.class::isInstance)
                    .isPresent();
            if (ofNothing || (counted.isEmpty() && bare)) {
                return List.of(new LineProblem.MissingQuantity(scope.written(span), span));
            }
            if (counted.isPresent()) {
                return List.of(counted.get());
            }
        }
        return List.of(new LineProblem.UnknownPredicate(scope.written(span), suggestions.predicate(parts, at), span));
    }

    /** What is wrong with a count that begins at a part, where one does. */
    private Optional<Problem> quantity(List<Part> parts, int at, Set<Domain> given) {
        Optional<Problem> unknown = suggestions.quantity(parts, at);
        if (unknown.isPresent()) {
            return unknown;
        }
        return quantities.at(parts, at).flatMap(quantity -> {
            if (!quantity.isGood()) {
                return quantity.checked().problems().stream().findFirst();
            }
            int noun = quantities.noun(parts, quantity);
            if (noun == parts.size() && quantity.end() < parts.size()) {
                Span span = Scope.span(parts, at, quantity.end());
                return Optional.of(new LineProblem.ShareOfNothing(scope.written(span), span));
            }
            return unit(parts, noun, at, given).stream().findFirst();
        });
    }

    /** Why no unit stands at a part, or what is wrong with what follows it. */
    private List<Problem> unit(List<Part> parts, int at, int from, Set<Domain> given) {
        if (at >= parts.size()) {
            return List.of(missingPredicate(parts, from));
        }
        Optional<Reading<UnitCall>> unit = longest(units.at(parts, at));
        if (unit.isPresent()) {
            int end = unit.get().end();
            return Arguments.isWord(parts, end, "of")
                    ? noSubject(parts, end + 1, given)
                    : end == parts.size() ? List.of(missingPredicate(parts, from)) : leftOver(parts, from, end);
        }
        int end = suggestions.nounEnd(parts, at);
        Span span = Scope.span(parts, at, end);
        return List.of(new LineProblem.UnknownUnit(scope.written(span), suggestions.unit(parts, at, end), span));
    }

    private Problem missingPredicate(List<Part> parts, int from) {
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
