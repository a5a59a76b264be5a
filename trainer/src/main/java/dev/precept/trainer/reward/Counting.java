package dev.precept.trainer.reward;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.runtime.evaluate.Decision;
import dev.precept.runtime.evaluate.Finding;
import dev.precept.runtime.evaluate.Gate;
import dev.precept.runtime.evaluate.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says which requirements of a verdict count, and with which scores.
 *
 * @param peers what the same requirements scored in the group
 */
record Counting(RewardPolicy policy, Peers peers) {
    /** Those that count, in the order of the spec. */
    List<Counted> of(Verdict verdict) {
        return verdict.findings().stream().flatMap(this::counted).toList();
    }

    /** True for a requirement that was applied and weighs something; the content gate is none. */
    static boolean counts(Finding finding) {
        return finding.outcome() != Decision.NOT_APPLICABLE
                && finding.weight().signum() > 0
                && !finding.path().equals(Gate.PATH);
    }

    private Stream<Counted> counted(Finding finding) {
        if (!counts(finding)) {
            return Stream.empty();
        }
        double weight = finding.weight().doubleValue();
        return score(finding).stream().map(mark -> new Counted(finding, mark.score(), mark.hit(), weight));
    }

    private Optional<Peers.Mark> score(Finding finding) {
        return switch (finding.outcome()) {
            case HOLDS -> Optional.of(new Peers.Mark(graded(policy, finding), 1));
            case FAILS -> Optional.of(new Peers.Mark(graded(policy, finding), 0));
            case NOT_APPLICABLE -> Optional.empty();
            case UNKNOWN ->
                switch (policy.unknown()) {
                    case LEAVE_OUT, NULL -> Optional.empty();
                    case ZERO -> Optional.of(new Peers.Mark(0, 0));
                    case GROUP_MEAN -> peers.mean(finding.path());
                };
        };
    }

    /** What a decided requirement scores. */
    static double graded(RewardPolicy policy, Finding finding) {
        Grading grading = finding.family() == Family.JUDGEMENT ? policy.judgements() : policy.rules();
        return switch (grading) {
            case GRADED -> finding.score();
            case OUTCOME -> finding.outcome() == Decision.HOLDS ? 1 : 0;
        };
    }
}
