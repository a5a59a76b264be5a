package dev.precept.trainer.reward;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What each requirement scored among the responses to one prompt, where it was decided.
 *
 * @param sums by path
 */
record Peers(Map<String, Sum> sums) {
    static final Peers NONE = new Peers(Map.of());

    /** A score and a hit, each in [0, 1]. */
    record Mark(double score, double hit) {}

    /** Of so many marks. */
    record Sum(double score, double hit, int count) {
        Sum plus(Sum other) {
            return new Sum(score + other.score, hit + other.hit, count + other.count);
        }
    }

    static Peers of(RewardPolicy policy, List<Item> items) {
        var sums = new HashMap<String, Sum>();
        items.stream()
                .flatMap(item -> item.verdict().findings().stream())
                .forEach(finding -> Counting.own(policy, finding)
                        .ifPresent(
                                mark -> sums.merge(finding.path(), new Sum(mark.score(), mark.hit(), 1), Sum::plus)));
        return new Peers(Map.copyOf(sums));
    }

    /** The mean; none where no response decided it. */
    Optional<Mark> mean(String path) {
        return Optional.ofNullable(sums.get(path))
                .map(sum -> new Mark(sum.score() / sum.count(), sum.hit() / sum.count()));
    }
}
