package dev.precept.trainer.reward;

import dev.precept.compiler.vocabulary.Modality;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Makes one number in [0, 1] of the requirements that count, of which there is at least one. */
final class Aggregator {
    private Aggregator() {}

    static double of(Aggregation aggregation, List<Counted> counted) {
        return switch (aggregation) {
            case Aggregation.Mean() -> weighted(aggregation, counted);
            case Aggregation.Weighted() -> weighted(aggregation, counted);
            case Aggregation.SequentialDecay(var rate) -> weighted(aggregation, counted);
            case Aggregation.AllOrNothing() -> hits(counted.stream());
            case Aggregation.Product() -> product(counted.stream(), one -> Math.pow(one.score(), one.weight()));
            case Aggregation.AcceptanceGated() ->
                hits(counted.stream().filter(one -> one.finding().modality() != Modality.PREFER))
                        * weighted(aggregation, counted);
        };
    }

    /** What a requirement weighs against the others. */
    static double weight(Aggregation aggregation, Counted one) {
        return aggregation instanceof Aggregation.Mean ? 1 : one.weight();
    }

    /** What it has of the whole, among the others. */
    static double worth(Aggregation aggregation, Counted one) {
        return weight(aggregation, one) * one.discount() * one.score();
    }

    private static double weighted(Aggregation aggregation, List<Counted> counted) {
        return sum(counted, one -> worth(aggregation, one)) / sum(counted, one -> weight(aggregation, one));
    }

    private static double hits(Stream<Counted> counted) {
        return product(counted, Counted::hit);
    }

    private static double product(Stream<Counted> counted, ToDoubleFunction<Counted> factor) {
        return counted.mapToDouble(factor).reduce(1, (left, right) -> left * right);
    }

    static double sum(List<Counted> counted, ToDoubleFunction<Counted> number) {
        return counted.stream().mapToDouble(number).sum();
    }
}
