package dev.precept.trainer.rollout;

/** Who answers. Called by several threads at once. */
@FunctionalInterface
public interface Policy {
    /** @throws Unanswered where there is no answer */
    Completion complete(Ask ask) throws Unanswered, InterruptedException;
}
