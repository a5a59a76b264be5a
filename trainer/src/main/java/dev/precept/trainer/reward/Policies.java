package dev.precept.trainer.reward;

import java.util.List;
import java.util.Optional;

/** The policies that are always there, by name. */
public final class Policies {
    /** The paper's: the mean of verdicts of rules and of probabilities of judgements. */
    public static final RewardPolicy PAPER = new RewardPolicy(
            "paper",
            new Aggregation.Mean(),
            Grading.OUTCOME,
            Grading.GRADED,
            Unknown.LEAVE_OUT,
            Scale.PAPER,
            new OverLong.Score(),
            UnclosedThinking.NULL,
            CallsOnly.SCORE);

    /** As the paper's code has it: from 0 to 5, and 0 without the end of the thinking. */
    public static final RewardPolicy VERL_IF = new RewardPolicy(
            "verl-if",
            new Aggregation.Mean(),
            Grading.OUTCOME,
            Grading.GRADED,
            Unknown.LEAVE_OUT,
            Scale.VERL_IF,
            new OverLong.Score(),
            UnclosedThinking.ZERO,
            CallsOnly.SCORE);

    /** Weighted and graded: how near a response is counts. */
    public static final RewardPolicy DENSE = new RewardPolicy(
            "dense",
            new Aggregation.Weighted(),
            Grading.GRADED,
            Grading.GRADED,
            Unknown.LEAVE_OUT,
            Scale.PAPER,
            new OverLong.Score(),
            UnclosedThinking.NULL,
            CallsOnly.SCORE);

    /** As {@link #DENSE}, and a step of a chain is worth half after each failed step before it. */
    public static final RewardPolicy CHAIN = new RewardPolicy(
            "chain",
            new Aggregation.SequentialDecay(0.5),
            Grading.GRADED,
            Grading.GRADED,
            Unknown.LEAVE_OUT,
            Scale.PAPER,
            new OverLong.Score(),
            UnclosedThinking.NULL,
            CallsOnly.SCORE);

    /** As {@link #DENSE} for what is accepted, and nothing for the rest. */
    public static final RewardPolicy GATED = new RewardPolicy(
            "gated",
            new Aggregation.AcceptanceGated(),
            Grading.GRADED,
            Grading.GRADED,
            Unknown.LEAVE_OUT,
            Scale.PAPER,
            new OverLong.Score(),
            UnclosedThinking.NULL,
            CallsOnly.SCORE);

    /** All or nothing, nothing for what was cut, and no reward where something is not known. */
    public static final RewardPolicy STRICT = new RewardPolicy(
            "strict",
            new Aggregation.AllOrNothing(),
            Grading.OUTCOME,
            Grading.OUTCOME,
            Unknown.NULL,
            Scale.PAPER,
            new OverLong.Zero(),
            UnclosedThinking.NULL,
            CallsOnly.SCORE);

    /** In the order in which they are told. */
    public static final List<RewardPolicy> ALL = List.of(PAPER, VERL_IF, DENSE, CHAIN, GATED, STRICT);

    private Policies() {}

    /** The one of that name. */
    public static Optional<RewardPolicy> named(String name) {
        return ALL.stream().filter(policy -> policy.name().equals(name)).findFirst();
    }
}
