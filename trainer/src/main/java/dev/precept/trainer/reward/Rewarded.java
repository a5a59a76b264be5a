package dev.precept.trainer.reward;

/** What comes of asking for a reward. */
public sealed interface Rewarded {
    /** The policy's answer, which may be that there is no reward. */
    record Given(Reward reward) implements Rewarded {}

    /** The policy cannot answer for this item. @param reason one line, without a full stop */
    record Refused(String reason) implements Rewarded {}
}
