package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Domain;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Rule;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/**
 * Texts that lead away from what a kind asks for, rung by rung.
 *
 * @param predicate as a spec writes it
 * @param far the last rung; rung 0 holds, and no other does
 * @param text of a rung; of a kind about calls, a call
 * @param prompt where the kind speaks of it
 * @param nearness how near a rung is to holding, by the kind's formula; empty where the formula is a measure of its own, which
 *     only rises and falls
 */
record Ladder(
        String predicate,
        int far,
        IntFunction<String> text,
        Optional<String> prompt,
        Optional<IntToDoubleFunction> nearness) {
    static Ladder of(String predicate, int far, IntFunction<String> text, IntToDoubleFunction nearness) {
        return new Ladder(predicate, far, text, Optional.empty(), Optional.of(nearness));
    }

    /** Of two rungs: all or nothing. */
    static Ladder plain(String predicate, String holds, String fails) {
        return of(predicate, 1, rung -> rung == 0 ? holds : fails, rung -> 0);
    }

    static Ladder measured(String predicate, int far, IntFunction<String> text) {
        return new Ladder(predicate, far, text, Optional.empty(), Optional.empty());
    }

    Ladder after(String before) {
        return new Ladder(predicate, far, text, Optional.of(before), nearness);
    }

    Rule<?> rule() {
        return Written.rule(predicate);
    }

    Observation observe(int rung) {
        Rule<?> rule = rule();
        String written = text.apply(rung);
        return HostileRules.domain(rule) == Domain.CALL
                ? Written.observe(rule, Written.call(written))
                : prompt.map(before -> Written.observe(predicate, written, before))
                        .orElseGet(() -> Written.observe(predicate, written));
    }

    @Override
    public String toString() {
        return predicate;
    }
}
