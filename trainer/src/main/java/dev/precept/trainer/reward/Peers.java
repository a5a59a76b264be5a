package dev.precept.trainer.reward;

import dev.precept.runtime.evaluate.Decision;
import dev.precept.runtime.evaluate.Finding;
import dev.precept.runtime.evaluate.Verdict;
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

    static Peers of(RewardPolicy policy, List<Verdict> verdicts) {
        var sums = new HashMap<String, Sum>();
        for (Verdict verdict : verdicts) {
            verdict.findings().stream()
                    .filter(finding -> Counting.counts(finding) && finding.outcome() != Decision.UNKNOWN)
                    .forEach(finding -> sums.merge(finding.path(), one(policy, finding), Sum::plus));
        }
        return new Peers(Map.copyOf(sums));
    }

    /** The mean; none where no response decided it. */
    Optional<Mark> mean(String path) {
        return Optional.ofNullable(sums.get(path))
                .map(sum -> new Mark(sum.score() / sum.count(), sum.hit() / sum.count()));
    }

    private static Sum one(RewardPolicy policy, Finding finding) {
        return new Sum(Counting.graded(policy, finding), finding.outcome() == Decision.HOLDS ? 1 : 0, 1);
    }
}
