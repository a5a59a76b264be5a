package dev.precept.trainer.reward;

/** What an item comes to by itself. */
sealed interface Worth {
    record Settled(Reward reward) implements Worth {}

    /** Whatever its group earns. @param note why */
    record GroupMean(String note) implements Worth {}
}
