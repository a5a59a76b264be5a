package dev.precept.compiler.ide;

import dev.precept.compiler.syntax.Part;
import dev.precept.compiler.vocabulary.Lexicon;
import dev.precept.compiler.vocabulary.RuleKind;
import dev.precept.compiler.vocabulary.Template;
import dev.precept.compiler.vocabulary.UnitKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Gives nouns and verbs the right number: {@code at most 1 occurrence}, {@code 60% of sentences satisfy}. A phrase that is not
 * understood to its end stays as it is.
 */
final class Agreement {
    private final Lexicon lexicon;

    Agreement(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * A phrase whose words agree.
     *
     * @param subject how many it speaks of
     */
    record Agreed(List<Part> parts, Count subject) {}

    /** Parts that were read, as they should be written. */
    private record Reading(List<Part> parts, int end, Count count) {}

    /** @param understood how many a phrase speaks of that names no subject */
    Agreed of(List<Part> parts, Count understood) {
        for (Reading subject : subjects(parts, 0)) {
            if (subject.end() == parts.size()) {
                return new Agreed(subject.parts(), subject.count());
            }
            Optional<List<Part>> predicate = predicate(parts, subject.end(), subject.count());
            if (predicate.isPresent()) {
                return new Agreed(joined(subject.parts(), predicate.get()), subject.count());
            }
        }
        return new Agreed(predicate(parts, 0, understood).orElse(parts), understood);
    }

    private List<Reading> subjects(List<Part> parts, int at) {
        return switch (Numbers.word(parts, at)) {
            case "response", "prompt", "conversation" ->
                List.of(new Reading(parts.subList(at, at + 1), at + 1, Count.ONE));
            default ->
                nouns(parts, at).stream().flatMap(noun -> placed(parts, noun)).toList();
        };
    }

    /** A noun, and what it is a part of where that is said. */
    private Stream<Reading> placed(List<Part> parts, Reading noun) {
        if (!Numbers.word(parts, noun.end()).equals("of")) {
            return Stream.of(noun);
        }
        List<Part> of = parts.subList(noun.end(), noun.end() + 1);
        return subjects(parts, noun.end() + 1).stream()
                .map(whole -> new Reading(joined(joined(noun.parts(), of), whole.parts()), whole.end(), noun.count()));
    }

    /** A quantity and a noun, the longest first. */
    private List<Reading> nouns(List<Part> parts, int at) {
        return Numbers.at(parts, at)
                .map(quantity -> units(parts, quantity)
                        .map(unit -> new Reading(
                                joined(parts.subList(at, quantity.noun()), unit.parts()), unit.end(), unit.count()))
                        .toList())
                .orElse(List.of());
    }

    private Stream<Reading> units(List<Part> parts, Numbers.Quantity quantity) {
        return lexicon.units(Numbers.word(parts, quantity.noun())).stream()
                .flatMap(entry -> unit(entry, parts, quantity).stream())
                .sorted(Comparator.comparingInt(Reading::end).reversed());
    }

    private static Optional<Reading> unit(Lexicon.Entry<UnitKind> entry, List<Part> parts, Numbers.Quantity quantity) {
        UnitKind kind = entry.kind();
        Template one = Template.of(kind.named().singular(), kind.parameters());
        Template many = Template.of(kind.named().plural(), kind.parameters());
        return Match.of(entry.template(), parts, quantity.noun()).map(match -> {
            Count written = entry.template().equals(one) ? Count.ONE : Count.MANY;
            Count count = quantity.count() == Count.UNKNOWN ? written : quantity.count();
            return new Reading(match.as(count == Count.ONE ? one : many), match.end(), count);
        });
    }

    /** A predicate that reaches from a part to the end of the phrase. */
    private Optional<List<Part>> predicate(List<Part> parts, int at, Count count) {
        return switch (Numbers.word(parts, at)) {
            case "has", "have" ->
                whole(parts, nouns(parts, at + 1))
                        .map(noun -> joined(verb(parts.get(at), count, "has", "have"), noun.parts()));
            case "satisfies", "satisfy" ->
                Optional.of(joined(
                                verb(parts.get(at), count, "satisfies", "satisfy"),
                                parts.subList(at + 1, parts.size())))
                        .filter(judged -> at + 2 == parts.size());
            case String word ->
                lexicon.rules(word).stream()
                        .flatMap(entry -> rule(entry, parts, at, count).stream())
                        .findFirst();
        };
    }

    private static Optional<List<Part>> rule(Lexicon.Entry<RuleKind> entry, List<Part> parts, int at, Count count) {
        RuleKind kind = entry.kind();
        return Match.of(entry.template(), parts, at)
                .filter(match -> match.end() == parts.size())
                .map(match -> switch (count) {
                    case ONE -> match.as(Template.of(kind.kind().phrase(), kind.parameters()));
                    case MANY -> match.as(Template.of(kind.kind().plural(), kind.parameters()));
                    case UNKNOWN -> match.as(entry.template());
                });
    }

    private static Optional<Reading> whole(List<Part> parts, List<Reading> nouns) {
        return nouns.stream().filter(noun -> noun.end() == parts.size()).findFirst();
    }

    private static List<Part> verb(Part written, Count count, String singular, String plural) {
        return switch (count) {
            case ONE -> List.of(new Part.Word(singular, written.span()));
            case MANY -> List.of(new Part.Word(plural, written.span()));
            case UNKNOWN -> List.of(written);
        };
    }

    private static List<Part> joined(List<Part> first, List<Part> second) {
        var joined = new ArrayList<>(first);
        joined.addAll(second);
        return joined;
    }
}
