package dev.precept.compiler.graph;

import java.util.List;
import java.util.Map;

/** What sentences say instead of a clause, for tests that know what clauses mean. */
public final class PlainSpeech {
    private PlainSpeech() {}

    /** The clause as it is said, with all that it is made of. */
    public static Clause of(Clause clause) {
        return switch (new Plain(new Wording(Map.of())).of(clause)) {
            case Clause.All(var parts) -> new Clause.All(each(parts));
            case Clause.Any(var parts) -> new Clause.Any(each(parts));
            case Clause.Not(var part) -> new Clause.Not(of(part));
            case Clause.Count(var quantity, var unit, var body) -> new Clause.Count(quantity, unit, of(body));
            case Clause.Select(var index, var unit, var body) -> new Clause.Select(index, unit, of(body));
            case Clause.Check check -> check;
            case Clause.Judged judged -> judged;
        };
    }

    private static List<Clause> each(List<Clause> parts) {
        return parts.stream().map(PlainSpeech::of).toList();
    }
}
