package dev.precept.compiler.vocabulary;

import java.util.List;
import java.util.function.Supplier;

/**
 * What a rule saw.
 *
 * @param outcome whether it holds
 * @param nearness how near it was to holding and to failing
 * @param observed what was seen, in a few words that can stand after "observed"; for UNKNOWN the reason
 * @param evidence the places that show it; for a missing thing, none. Made only when asked for
 */
public record Observation(
        Outcome outcome, Nearness nearness, Supplier<String> observed, Supplier<List<Evidence>> evidence) {

    private static final Supplier<List<Evidence>> NO_EVIDENCE = List::of;

    /** Decided all or nothing, with nothing to point at. */
    public static Observation of(Outcome outcome, Supplier<String> observed) {
        return new Observation(outcome, Nearness.of(outcome), observed, NO_EVIDENCE);
    }

    /** Decided all or nothing. */
    public static Observation of(Outcome outcome, Supplier<String> observed, Supplier<List<Evidence>> evidence) {
        return new Observation(outcome, Nearness.of(outcome), observed, evidence);
    }

    /** Cannot be decided, and why. */
    public static Observation unknown(String reason) {
        return new Observation(Outcome.UNKNOWN, Nearness.UNKNOWN, () -> reason, NO_EVIDENCE);
    }

    /** The opposite, seen from the same text. */
    public Observation negated() {
        return new Observation(outcome.negated(), nearness.negated(), observed, evidence);
    }
}
