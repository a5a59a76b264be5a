package dev.precept.compiler.check;

import dev.precept.compiler.graph.Clause;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** How many nodes a clause is as a tree, where shared ones count as often as they occur. */
final class Size {
    private final Map<Clause, Long> known = new IdentityHashMap<>();

    private Size() {}

    static long of(Clause clause) {
        return new Size().count(clause);
    }

    private long count(Clause clause) {
        Long counted = known.get(clause);
        if (counted != null) {
            return counted;
        }
        long size = 1
                + switch (clause) {
                    case Clause.All(var parts) -> sum(parts);
                    case Clause.Any(var parts) -> sum(parts);
                    case Clause.Not(var part) -> count(part);
                    case Clause.Count(var quantity, var unit, var body) -> count(body);
                    case Clause.Select(var index, var unit, var body) -> count(body);
                    case Clause.Check check -> 0;
                    case Clause.Judged judged -> 0;
                };
        known.put(clause, size);
        return size;
    }

    private long sum(List<Clause> parts) {
        return parts.stream().mapToLong(this::count).sum();
    }
}
