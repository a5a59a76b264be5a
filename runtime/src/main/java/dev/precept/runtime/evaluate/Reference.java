package dev.precept.runtime.evaluate;

import dev.precept.compiler.graph.Binding;
import dev.precept.compiler.graph.Clause;
import dev.precept.compiler.graph.Fit;
import dev.precept.compiler.graph.Term;
import dev.precept.compiler.graph.UnitCall;
import dev.precept.compiler.vocabulary.Nearness;
import dev.precept.compiler.vocabulary.Outcome;
import dev.precept.compiler.vocabulary.Rule;
import dev.precept.compiler.vocabulary.Subject;
import dev.precept.compiler.vocabulary.Unit;
import dev.precept.compiler.vocabulary.Value;
import java.util.List;
import java.util.function.BiFunction;

/**
 * What the kernel means, on one page: no plan, nothing kept, nothing left out. The engine says the same, faster.
 *
 * @param binding a value for each parameter, fitting
 * @param judge what is said of a statement about a subject
 */
record Reference(Binding binding, BiFunction<String, Subject, Reference.Meaning> judge) {
    record Meaning(Outcome outcome, Nearness nearness) {}

    Meaning of(Clause clause, Subject subject) {
        return switch (clause) {
            case Clause.All(var parts) -> {
                List<Meaning> seen =
                        parts.stream().map(part -> of(part, subject)).toList();
                yield new Meaning(
                        seen.stream().map(Meaning::outcome).reduce(Outcome.HOLDS, Outcome::and),
                        new Nearness(mean(seen, 1), max(seen, -1)));
            }
            case Clause.Any(var parts) -> {
                List<Meaning> seen =
                        parts.stream().map(part -> of(part, subject)).toList();
                yield new Meaning(
                        seen.stream().map(Meaning::outcome).reduce(Outcome.FAILS, Outcome::or),
                        new Nearness(max(seen, 1), mean(seen, -1)));
            }
            case Clause.Not(var part) -> {
                Meaning seen = of(part, subject);
                yield new Meaning(seen.outcome().negated(), seen.nearness().negated());
            }
            case Clause.Count(var quantity, var unit, var body) -> {
                List<Outcome> seen = unit(unit).split(subject).stream()
                        .map(piece -> of(body, piece).outcome())
                        .toList();
                long low = seen.stream().filter(Outcome.HOLDS::equals).count();
                long high = low + seen.stream().filter(Outcome.UNKNOWN::equals).count();
                Limits limits = Limits.of(fitting(binding.amount(quantity)), seen.size());
                yield new Meaning(limits.admit(low, high), limits.nearness(low, high));
            }
            case Clause.Select(var index, var unit, var body) -> {
                List<? extends Subject> pieces = unit(unit).split(subject);
                int at = index < 0 ? pieces.size() + index : index;
                Outcome absent = unit instanceof UnitCall.The ? Outcome.UNKNOWN : Outcome.FAILS;
                yield 0 <= at && at < pieces.size()
                        ? of(body, pieces.get(at))
                        : new Meaning(absent, Nearness.of(absent));
            }
            case Clause.Check(var call) -> {
                @SuppressWarnings("unchecked")
                var rule = (Rule<Subject>) call.kind().bind(values(call.arguments()));
                var seen = rule.observe(subject);
                yield new Meaning(seen.outcome(), seen.nearness());
            }
            case Clause.Judged(var statement) ->
                judge.apply(((Value.Text) fitting(binding.value(statement))).text(), subject);
        };
    }

    private Unit unit(UnitCall unit) {
        return switch (unit) {
            case UnitCall.The(var given) -> given;
            case UnitCall.Of(var kind, var arguments) -> kind.bind(values(arguments));
        };
    }

    private List<Value> values(List<Term> terms) {
        return terms.stream().map(term -> fitting(binding.value(term))).toList();
    }

    private static <T> T fitting(Fit<T> fit) {
        return switch (fit) {
            case Fit.Fits<T>(var value) -> value;
            case Fit.Unfit<T>(var reason) -> throw new IllegalArgumentException(reason);
        };
    }

    /** @param side 1 for holding, -1 for failing */
    private static double mean(List<Meaning> seen, int side) {
        return seen.stream().mapToDouble(one -> side(one, side)).average().orElse(1);
    }

    private static double max(List<Meaning> seen, int side) {
        return seen.stream().mapToDouble(one -> side(one, side)).max().orElse(0);
    }

    private static double side(Meaning meaning, int side) {
        return side > 0 ? meaning.nearness().holding() : meaning.nearness().failing();
    }
}
