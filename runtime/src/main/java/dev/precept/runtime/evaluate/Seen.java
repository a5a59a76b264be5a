package dev.precept.runtime.evaluate;

import dev.precept.compiler.graph.Statement;
import dev.precept.compiler.vocabulary.Nearness;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Outcome;
import java.util.Optional;

/**
 * What came of a requirement, as it counts.
 *
 * @param score in [0, 1]
 * @param unreached what a step that was not reached would have come to
 */
record Seen(
        Statement.Requirement requirement,
        Decision decision,
        double score,
        Observation observation,
        Optional<Outcome> unreached) {
    private static Seen of(
            Statement.Requirement requirement, Decision decision, double score, Observation observation) {
        return new Seen(requirement, decision, score, observation, Optional.empty());
    }

    static Seen reached(Statement.Requirement requirement, Observation observation) {
        return of(
                requirement,
                Decision.of(observation.outcome()),
                observation.nearness().holding(),
                observation);
    }

    /** A step behind one that failed; its score stays, for policies that decay along a chain. */
    static Seen notReached(Statement.Requirement requirement, Observation observation) {
        return new Seen(
                requirement,
                Decision.NOT_APPLICABLE,
                observation.nearness().holding(),
                observation,
                Optional.of(observation.outcome()));
    }

    /** In a branch that was not taken. */
    static Seen notTaken(Statement.Requirement requirement) {
        return of(
                requirement,
                Decision.NOT_APPLICABLE,
                0,
                Observation.of(Outcome.FAILS, () -> "the condition does not apply"));
    }

    /** In a branch of which nobody knows whether it is taken. */
    static Seen undecided(Statement.Requirement requirement, Observation guard) {
        return of(
                requirement,
                Decision.UNKNOWN,
                Nearness.UNKNOWN.holding(),
                Observation.unknown(
                        "whether the condition applies: " + guard.observed().get()));
    }

    /** Nothing that is said of a text without content is true of it. */
    Seen withoutContent() {
        return decision == Decision.NOT_APPLICABLE
                ? this
                : of(requirement, Decision.FAILS, 0, Observation.of(Outcome.FAILS, () -> "no content"));
    }
}
