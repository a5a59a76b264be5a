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
            case Aggregation.Mean() -> sum(counted, Counted::score) / counted.size();
            case Aggregation.Weighted() -> weighted(counted);
            case Aggregation.AllOrNothing() -> hits(counted.stream());
            case Aggregation.Product() -> product(counted.stream(), one -> Math.pow(one.score(), one.weight()));
            case Aggregation.AcceptanceGated() ->
                hits(counted.stream().filter(one -> one.finding().modality() != Modality.PREFER)) * weighted(counted);
        };
    }

    /** What each requirement has of the whole: by its weighted score, and by its score alone where weights do not count. */
    static double worth(Aggregation aggregation, Counted one) {
        return aggregation instanceof Aggregation.Mean ? one.score() : one.worth();
    }

    private static double weighted(List<Counted> counted) {
        return sum(counted, Counted::worth) / sum(counted, Counted::weight);
    }

    private static double hits(Stream<Counted> counted) {
        return product(counted, Counted::hit);
    }

    private static double product(Stream<Counted> counted, ToDoubleFunction<Counted> factor) {
        return counted.mapToDouble(factor).reduce(1, (left, right) -> left * right);
    }

    private static double sum(List<Counted> counted, ToDoubleFunction<Counted> number) {
        return counted.stream().mapToDouble(number).sum();
    }
}
