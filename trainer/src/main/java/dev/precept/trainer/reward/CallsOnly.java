package dev.precept.trainer.reward;

/** What a response earns that calls tools and says nothing. */
public enum CallsOnly {
    /** What its calls earn; 0 where the spec does not speak of calls. */
    SCORE,
    /** No reward: its turn is not the answer. */
    NULL
}
