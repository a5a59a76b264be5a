package dev.precept.trainer.reward;

/** What a requirement earns of which nobody knows whether it holds. */
public enum Unknown {
    /** It is not counted. */
    LEAVE_OUT,
    ZERO,
    /** The mean of what the same requirement scores in the group's other items, where it is decided; else it is not counted. */
    GROUP_MEAN,
    /** The item has no reward. */
    NULL
}
