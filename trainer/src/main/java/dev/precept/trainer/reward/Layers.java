package dev.precept.trainer.reward;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.runtime.evaluate.Decision;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Makes the three layers of one reward.
 *
 * @param counted the requirements that count
 * @param tokens those of the response, where token rewards are asked for
 */
record Layers(RewardPolicy policy, List<Counted> counted, Optional<Tokens> tokens) {
    /** What the requirements come to. @param part in [0, 1]: what is left of it */
    Reward worth(double part, Optional<String> note) {
        double best = part * policy.scale().top();
        return layers(best * Aggregator.of(policy.aggregation(), counted), best, note);
    }

    /** 0, in every family that counted; in all where none did, so that frameworks that go by families see it. */
    Reward worthless(String note) {
        return layers(0, 0, Optional.of(note));
    }

    private Reward layers(double scalar, double best, Optional<String> note) {
        Map<Family, Double> worths = sums(this::worth);
        Map<Family, Double> weights = sums(this::weight);
        Map<Family, Double> scores = sums(one -> weight(one) * one.score());
        double whole = Aggregator.sum(counted, this::worth);
        Set<Family> mask = counted.isEmpty() ? EnumSet.allOf(Family.class) : EnumSet.copyOf(weights.keySet());
        return new Reward(
                Optional.of(scalar),
                Reward.each(family -> whole == 0 ? 0 : scalar * worths.getOrDefault(family, 0.0) / whole),
                Reward.each(family -> scores.getOrDefault(family, 0.0) / weights.getOrDefault(family, 1.0)),
                mask,
                counted.size(),
                tokens.map(places -> projected(places, scalar, best)),
                note,
                Reward.Advice.USE);
    }

    private List<Double> projected(Tokens places, double scalar, double best) {
        var projection = new Projection(places);
        double whole = Aggregator.sum(counted, this::worth);
        double weights = Aggregator.sum(counted, this::weight);
        for (Counted one : counted) {
            double earned = whole == 0 ? 0 : scalar * worth(one) / whole;
            double lost = Math.max(0, best * weight(one) / weights - earned);
            if (one.finding().outcome() == Decision.HOLDS) {
                projection.lay(earned, one.finding().evidence());
            } else {
                projection.lay(-lost, one.finding().evidence());
                projection.layLast(earned + lost);
            }
        }
        return projection.rewards();
    }

    private double worth(Counted one) {
        return Aggregator.worth(policy.aggregation(), one);
    }

    private double weight(Counted one) {
        return Aggregator.weight(policy.aggregation(), one);
    }

    private Map<Family, Double> sums(ToDoubleFunction<Counted> number) {
        var sums = new EnumMap<Family, Double>(Family.class);
        counted.forEach(one -> sums.merge(one.finding().family(), number.applyAsDouble(one), Double::sum));
        return sums;
    }
}
