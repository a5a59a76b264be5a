package dev.precept.trainer.reward;

/** What a requirement scores where it does not plainly hold. */
public enum Grading {
    /** 1 where it HOLDS, else 0. */
    OUTCOME,
    /** How near it was to holding; of a judgement, the probability that it holds. */
    GRADED
}
