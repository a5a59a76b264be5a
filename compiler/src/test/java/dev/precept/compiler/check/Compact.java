package dev.precept.compiler.check;

import dev.precept.compiler.graph.Clause;
import dev.precept.compiler.graph.Quantity;
import dev.precept.compiler.graph.Spelling;
import dev.precept.compiler.graph.Term;
import dev.precept.compiler.graph.UnitCall;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Clauses of the kernel on one line, each node by its name. */
final class Compact {
    private Compact() {}

    static String of(Clause clause) {
        return switch (clause) {
            case Clause.All(var parts) -> "all(" + each(parts) + ")";
            case Clause.Any(var parts) -> "any(" + each(parts) + ")";
            case Clause.Not(var part) -> "not(" + of(part) + ")";
            case Clause.Count(var quantity, var unit, var body)
            when body.equals(Clause.TRUE) -> "count(" + of(quantity) + " " + of(unit) + ")";
            case Clause.Count(var quantity, var unit, var body) ->
                "count(" + of(quantity) + " " + of(unit) + ", " + of(body) + ")";
            case Clause.Select(var index, var unit, var body) ->
                (unit instanceof UnitCall.The ? of(unit) : "[" + index + " " + of(unit) + "]") + "." + of(body);
            case Clause.Check(var rule) -> call(rule.kind().name(), rule.arguments());
            case Clause.Judged(var statement) -> "judged(" + Spelling.of(statement) + ")";
        };
    }

    private static String each(List<Clause> parts) {
        return parts.stream().map(Compact::of).collect(Collectors.joining(", "));
    }

    private static String of(UnitCall unit) {
        return switch (unit) {
            case UnitCall.The(var given) -> given.word();
            case UnitCall.Of(var kind, var arguments) -> call(kind.name(), arguments);
        };
    }

    private static String call(String name, List<Term> arguments) {
        return arguments.isEmpty()
                ? name
                : Stream.of(arguments)
                        .map(terms -> terms.stream().map(Spelling::of).collect(Collectors.joining(", ")))
                        .collect(Collectors.joining("", name + "(", ")"));
    }

    private static String of(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Every() -> "every";
            case Quantity.Between(var least, var most) -> range(least, most);
            case Quantity.ShareBetween(var least, var most) -> range(least, Optional.of(most));
        };
    }

    private static String range(Term least, Optional<Term> most) {
        return Spelling.of(least) + ".." + most.map(Spelling::of).orElse("");
    }
}
