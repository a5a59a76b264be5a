package dev.precept.compiler.check;

import dev.precept.compiler.graph.Clause;
import dev.precept.compiler.graph.UnitCall;
import dev.precept.compiler.vocabulary.Family;
import java.util.List;

/** What a clause is about: the family of its first leaf. */
final class Families {
    private Families() {}

    static Family of(Clause clause) {
        return switch (clause) {
            case Clause.All(var parts) -> first(parts);
            case Clause.Any(var parts) -> first(parts);
            case Clause.Not(var part) -> of(part);
            case Clause.Count(var quantity, var unit, var body) -> body.equals(Clause.TRUE) ? of(unit) : of(body);
            case Clause.Select(var index, var unit, var body) -> body.equals(Clause.TRUE) ? of(unit) : of(body);
            case Clause.Check(var rule) -> rule.kind().kind().family();
            case Clause.Judged(var statement) -> Family.JUDGEMENT;
        };
    }

    /** Nothing at all is a structure that every text has. */
    private static Family first(List<Clause> parts) {
        return parts.isEmpty() ? Family.STRUCTURE : of(parts.getFirst());
    }

    private static Family of(UnitCall unit) {
        return switch (unit) {
            case UnitCall.Of(var kind, var arguments) -> kind.named().family();
            case UnitCall.The(var given) -> Family.STRUCTURE;
        };
    }
}
