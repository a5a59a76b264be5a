package dev.precept.trainer.reward;

/** What a response earns whose thinking never ends, so that there is no answer to score. */
public enum UnclosedThinking {
    /** No reward. */
    NULL,
    ZERO,
    /** The mean of the rewards of its group. */
    GROUP_MEAN,
    /** No reward, and the client is asked to sample again. */
    RETRY
}
