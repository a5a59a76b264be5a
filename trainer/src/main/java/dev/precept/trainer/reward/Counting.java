package dev.precept.trainer.reward;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Outcome;
import dev.precept.runtime.evaluate.Finding;
import dev.precept.runtime.evaluate.Gate;
import java.util.List;
import java.util.Optional;

/**
 * Says which requirements count under a policy, and with which scores.
 *
 * @param peers what the same requirements scored in the group
 */
record Counting(RewardPolicy policy, Peers peers) {
    /** Weights beyond these mean no more, and would not fit into a sum. */
    private static final double LEAST_WEIGHT = 1e-9;

    private static final double MOST_WEIGHT = 1e9;

    /** Those that count, in the order of the spec. */
    List<Counted> of(List<Finding> findings) {
        Chains chains = policy.aggregation() instanceof Aggregation.SequentialDecay ? Chains.of(findings) : Chains.NONE;
        return findings.stream()
                .flatMap(finding -> mark(finding).stream()
                        .map(mark -> new Counted(
                                finding, mark.score(), mark.hit(), weight(finding), discount(chains, finding))))
                .toList();
    }

    /** The first requirement that would count if it were known whether it holds. */
    Optional<Finding> undecided(List<Finding> findings) {
        return findings.stream()
                .filter(finding ->
                        outcome(policy, finding).filter(Outcome.UNKNOWN::equals).isPresent())
                .findFirst();
    }

    /**
     * What came of a requirement that was applied and weighs something. A step that was not reached has an outcome where the
     * policy decays along chains. The content gate is no requirement.
     */
    static Optional<Outcome> outcome(RewardPolicy policy, Finding finding) {
        if (finding.weight().signum() == 0 || finding.path().equals(Gate.PATH)) {
            return Optional.empty();
        }
        return switch (finding.outcome()) {
            case HOLDS -> Optional.of(Outcome.HOLDS);
            case FAILS -> Optional.of(Outcome.FAILS);
            case UNKNOWN -> Optional.of(Outcome.UNKNOWN);
            case NOT_APPLICABLE ->
                policy.aggregation() instanceof Aggregation.SequentialDecay ? finding.unreached() : Optional.empty();
        };
    }

    /** What a requirement scores of itself; none where nobody knows. */
    static Optional<Peers.Mark> own(RewardPolicy policy, Finding finding) {
        Grading grading = finding.family() == Family.JUDGEMENT ? policy.judgements() : policy.rules();
        return outcome(policy, finding)
                .filter(outcome -> outcome != Outcome.UNKNOWN)
                .map(outcome -> outcome == Outcome.HOLDS ? 1.0 : 0.0)
                .map(hit -> new Peers.Mark(grading == Grading.GRADED ? finding.score() : hit, hit));
    }

    private Optional<Peers.Mark> mark(Finding finding) {
        Optional<Peers.Mark> own = own(policy, finding);
        if (own.isPresent() || outcome(policy, finding).isEmpty()) {
            return own;
        }
        return switch (policy.unknown()) {
            case LEAVE_OUT, NULL -> Optional.empty();
            case ZERO -> Optional.of(new Peers.Mark(0, 0));
            case GROUP_MEAN -> peers.mean(finding.path());
        };
    }

    private double discount(Chains chains, Finding finding) {
        return policy.aggregation() instanceof Aggregation.SequentialDecay(var rate)
                ? Math.pow(rate, chains.failuresBefore(finding.path()))
                : 1;
    }

    private static double weight(Finding finding) {
        return Math.clamp(finding.weight().doubleValue(), LEAST_WEIGHT, MOST_WEIGHT);
    }
}
