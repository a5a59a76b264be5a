package dev.precept.runtime.suite;

import dev.precept.runtime.suite.Score.Verdicts;
import java.util.OptionalDouble;

/** How many responses, and how many constraints of theirs, hold. Grows. */
public final class Tally {
    private long responses;
    private long constraints;
    private final Held strict = new Held();
    private final Held loose = new Held();

    private static final class Held {
        private long prompts;
        private long constraints;

        void add(Verdicts verdicts) {
            prompts += verdicts.allHold() ? 1 : 0;
            constraints += verdicts.holding();
        }
    }

    void add(Score score) {
        responses++;
        constraints += score.strict().count();
        strict.add(score.strict());
        loose.add(score.loose());
    }

    /** One constraint by itself. */
    void add(Score score, int at) {
        constraints++;
        strict.constraints += score.strict().holds(at) ? 1 : 0;
        loose.constraints += score.loose().holds(at) ? 1 : 0;
    }

    public long responses() {
        return responses;
    }

    public long constraints() {
        return constraints;
    }

    /** The share of responses for which every constraint holds; nothing where there are no responses. */
    public OptionalDouble promptStrict() {
        return share(strict.prompts, responses);
    }

    /** The share of constraints that hold. */
    public OptionalDouble instructionStrict() {
        return share(strict.constraints, constraints);
    }

    /** As {@link #promptStrict}, by loose verdicts. */
    public OptionalDouble promptLoose() {
        return share(loose.prompts, responses);
    }

    /** As {@link #instructionStrict}, by loose verdicts. */
    public OptionalDouble instructionLoose() {
        return share(loose.constraints, constraints);
    }

    private static OptionalDouble share(long part, long whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
