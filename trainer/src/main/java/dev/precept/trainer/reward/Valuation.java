package dev.precept.trainer.reward;

import dev.precept.runtime.evaluate.Decision;
import dev.precept.runtime.evaluate.Finding;
import dev.precept.runtime.evaluate.Gate;
import dev.precept.runtime.evaluate.Obstacle;
import dev.precept.runtime.evaluate.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * Puts a worth on one item. What is asked first, decides: whether there is a verdict, whether it only calls tools, whether it
 * says anything, whether it was cut, and at last the scores.
 */
record Valuation(RewardPolicy policy, Peers peers) {
    private static final String CUT = "the response was cut by its length";

    Worth of(Item item) {
        Verdict verdict = item.verdict();
        return verdict.obstacle()
                .map(obstacle -> obstructed(obstacle, item.circumstances()))
                .orElseGet(() -> new Worth.Settled(scored(verdict.findings(), item.circumstances())));
    }

    private Worth obstructed(Obstacle obstacle, Circumstances circumstances) {
        return switch (obstacle.cause()) {
            case DATA -> none(obstacle.reason());
            case UNCLOSED_THINKING ->
                switch (left(circumstances)) {
                    case Left.Nothing() -> none(CUT);
                    case Left.Part(var part) when part == 0 -> zero(circumstances, CUT);
                    case Left.Part part -> unclosed(obstacle.reason(), circumstances);
                };
        };
    }

    private Worth unclosed(String reason, Circumstances circumstances) {
        return switch (policy.unclosedThinking()) {
            case NULL -> none(reason);
            case ZERO -> zero(circumstances, reason);
            case GROUP_MEAN -> new Worth.GroupMean(reason);
            case RETRY -> new Worth.Settled(Reward.none(reason, Reward.Advice.RETRY));
        };
    }

    private Reward scored(List<Finding> findings, Circumstances circumstances) {
        if (circumstances.shape() == Circumstances.Shape.CALLS_ONLY && policy.callsOnly() == CallsOnly.NULL) {
            return Reward.none("the response only calls tools", Reward.Advice.USE);
        }
        var counting = new Counting(policy, peers);
        List<Counted> counted = counting.of(findings);
        if (findings.stream().anyMatch(Valuation::isFailedGate)) {
            return new Layers(policy, counted, circumstances.tokens()).worthless("the response has no content");
        }
        return switch (left(circumstances)) {
            case Left.Nothing() -> Reward.none(CUT, Reward.Advice.USE);
            case Left.Part(var part) -> {
                Optional<Finding> undecided = counting.undecided(findings);
                if (policy.unknown() == Unknown.NULL && undecided.isPresent()) {
                    yield Reward.none("undecided: " + undecided.get().requirement(), Reward.Advice.USE);
                }
                yield counted.isEmpty()
                        ? Reward.none("no requirement counts here", Reward.Advice.USE)
                        : new Layers(policy, counted, circumstances.tokens()).worth(part, note(part));
            }
        };
    }

    /** What is left of a response's worth after a cut. */
    private sealed interface Left {
        record Part(double part) implements Left {}

        record Nothing() implements Left {}
    }

    private Left left(Circumstances circumstances) {
        return switch (circumstances.finish()) {
            case STOP -> new Left.Part(1);
            case LENGTH ->
                switch (policy.overLong()) {
                    case OverLong.Score() -> new Left.Part(1);
                    case OverLong.Factor(var factor) -> new Left.Part(factor);
                    case OverLong.Zero() -> new Left.Part(0);
                    case OverLong.Null() -> new Left.Nothing();
                };
        };
    }

    private static Optional<String> note(double part) {
        return part < 1 ? Optional.of(CUT) : Optional.empty();
    }

    private static boolean isFailedGate(Finding finding) {
        return finding.path().equals(Gate.PATH) && finding.outcome() == Decision.FAILS;
    }

    private static Worth none(String note) {
        return new Worth.Settled(Reward.none(note, Reward.Advice.USE));
    }

    private Worth zero(Circumstances circumstances, String note) {
        return new Worth.Settled(new Layers(policy, List.of(), circumstances.tokens()).worthless(note));
    }
}
