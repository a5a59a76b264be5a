package dev.precept.runtime.evaluate;

import java.util.List;
import java.util.Optional;

/**
 * What is said of a response.
 *
 * @param accepted whether every requirement that decides is met; empty while that is undecided
 * @param status {@code OK}, {@code PARTIAL} where a finding is UNKNOWN, {@code UNSCORABLE} where nothing could be said
 * @param findings one for each requirement, in the order of the spec; none where unscorable
 * @param judgements what a judge was asked and said, 50 at most, in the order in which it was asked; none where nothing that it
 *     said counts
 * @param obstacle why it is unscorable
 */
public record Verdict(
        Optional<Boolean> accepted,
        Status status,
        List<Finding> findings,
        List<Judgement> judgements,
        Optional<Obstacle> obstacle) {
    public Verdict {
        findings = List.copyOf(findings);
        judgements = List.copyOf(judgements);
    }

    /** Of a response that could be read. */
    static Verdict of(Optional<Boolean> accepted, List<Finding> findings, List<Judgement> judgements) {
        boolean partial = findings.stream().anyMatch(finding -> finding.outcome() == Decision.UNKNOWN);
        return new Verdict(accepted, partial ? Status.PARTIAL : Status.OK, findings, judgements, Optional.empty());
    }

    /** Nothing can be said, for what came with the response does not serve. @param reason one line, without a full stop */
    public static Verdict unscorable(String reason) {
        return unscorable(new Obstacle(Obstacle.Cause.DATA, reason));
    }

    /** Nothing can be said. */
    public static Verdict unscorable(Obstacle obstacle) {
        return new Verdict(Optional.empty(), Status.UNSCORABLE, List.of(), List.of(), Optional.of(obstacle));
    }

    /** Why it is unscorable: one line, without a full stop. */
    public Optional<String> reason() {
        return obstacle.map(Obstacle::reason);
    }

    /** Whether a reward may be made of it. */
    public enum Status {
        OK,
        PARTIAL,
        UNSCORABLE
    }
}
