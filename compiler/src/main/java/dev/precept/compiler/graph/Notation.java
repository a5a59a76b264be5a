package dev.precept.compiler.graph;

import dev.precept.compiler.vocabulary.Parameter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The parts of a graph in the language's own words, each by itself: what a node of a drawing shows. */
final class Notation {
    private Notation() {}

    /** The clause without its parts: {@code every paragraph}, {@code starts with "Dear {customer}"}, {@code not}. */
    static String of(Clause clause) {
        return switch (clause) {
            case Clause.All(var parts) -> parts.isEmpty() ? "anything" : "and";
            case Clause.Any(var parts) -> parts.isEmpty() ? "nothing" : "or";
            case Clause.Not(var part) -> "not";
            case Clause.Count(var quantity, var unit, var body) ->
                (body.equals(Clause.TRUE) ? "has " : "") + counted(quantity, unit);
            case Clause.Select(var index, var unit, var body) ->
                (body.equals(Clause.TRUE) ? "has " : "") + selected(index, unit);
            case Clause.Check(var rule) ->
                Wording.filled(rule.kind().kind().phrase(), rule.kind().parameters(), rule.arguments(), Spelling::of);
            case Clause.Judged(var statement) -> "satisfies " + Spelling.of(statement);
        };
    }

    /** {@code refund_reply(customer: text, limit: number)}. */
    static String of(String name, List<Parameter> parameters) {
        return name
                + (parameters.isEmpty()
                        ? ""
                        : parameters.stream()
                                .map(parameter -> parameter.name() + ": "
                                        + parameter.type().word())
                                .collect(Collectors.joining(", ", "(", ")")));
    }

    /** {@code require length weight 2}, as far as there is a label or another weight than 1. */
    static String of(Statement.Requirement requirement) {
        return labelled(requirement.modality().word(), requirement.label())
                + (requirement.weight().compareTo(BigDecimal.ONE) == 0
                        ? ""
                        : " weight " + Spelling.number(requirement.weight()));
    }

    /** {@code chain opening}. */
    static String labelled(String word, Optional<String> label) {
        return word + label.map(name -> " " + name).orElse("");
    }

    private static String selected(int index, UnitCall unit) {
        return switch (unit) {
            case UnitCall.The(var given) -> given.word();
            case UnitCall.Of of -> place(index) + " " + noun(of, Agreement.SINGULAR);
        };
    }

    private static String place(int index) {
        if (index < 0) {
            return index == -1 ? "last" : English.numbered(-index) + "-to-last";
        }
        return index == 0 ? "first" : English.numbered(index + 1);
    }

    private static String counted(Quantity quantity, UnitCall unit) {
        return switch (quantity) {
            case Quantity.Every() -> "every " + noun(unit, Agreement.SINGULAR);
            case Quantity.Between(var least, var most)
            when most.isEmpty() ->
                isNumber(least, 1) ? "some " + noun(unit, Agreement.SINGULAR) : "at least " + number(least, unit);
            case Quantity.Between(var least, var most) -> within(least, most.get(), unit);
            case Quantity.ShareBetween(var least, var most) -> share(least, most) + " of " + plural(unit);
        };
    }

    private static String within(Term least, Term most, UnitCall unit) {
        if (isNumber(least, 0)) {
            return isNumber(most, 0) ? "no " + noun(unit, Agreement.SINGULAR) : "at most " + number(most, unit);
        }
        return least.equals(most)
                ? "exactly " + number(least, unit)
                : Spelling.of(least) + ".." + Spelling.of(most) + " " + plural(unit);
    }

    private static String share(Term least, Term most) {
        if (Spelling.of(most).equals("100%") && !least.equals(most)) {
            return "at least " + Spelling.of(least);
        }
        if (Spelling.of(least).equals("0%")) {
            return "at most " + Spelling.of(most);
        }
        return least.equals(most) ? "exactly " + Spelling.of(least) : Spelling.of(least) + ".." + Spelling.of(most);
    }

    private static String number(Term number, UnitCall unit) {
        return Spelling.of(number) + " " + noun(unit, isNumber(number, 1) ? Agreement.SINGULAR : Agreement.PLURAL);
    }

    private static boolean isNumber(Term term, int number) {
        return Spelling.of(term).equals(Integer.toString(number));
    }

    private static String plural(UnitCall unit) {
        return noun(unit, Agreement.PLURAL);
    }

    private static String noun(UnitCall unit, Agreement agreement) {
        return switch (unit) {
            case UnitCall.The(var given) -> given.word();
            case UnitCall.Of(var kind, var arguments) ->
                Wording.filled(
                        agreement == Agreement.SINGULAR
                                ? kind.named().singular()
                                : kind.named().plural(),
                        kind.parameters(),
                        arguments,
                        Spelling::of);
        };
    }
}
