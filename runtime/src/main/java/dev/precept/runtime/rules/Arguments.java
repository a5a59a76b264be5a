package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Call;
import dev.precept.compiler.vocabulary.Nearness;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Outcome;
import java.util.function.Predicate;

/** What a call passes. A call stands at no place of a text, so there is nothing to point at. */
final class Arguments {
    private Arguments() {}

    /** Whether an argument is there and is so; half as near where it is there. */
    static Observation observe(Call call, String argument, Predicate<String> so) {
        String value = call.arguments().get(argument);
        boolean holds = value != null && so.test(value);
        Observation seen = Observation.of(Outcome.of(holds), () -> words(call, argument));
        return holds || value == null
                ? seen
                : new Observation(Outcome.FAILS, new Nearness(0.5, 1), seen.observed(), seen.evidence());
    }

    /** The argument as it was passed, or what was passed instead. */
    static String words(Call call, String argument) {
        String value = call.arguments().get(argument);
        if (value != null) {
            return argument + " " + Shown.quote(value);
        }
        return call.arguments().isEmpty()
                ? "no arguments"
                : "only "
                        + Shown.list(call.arguments().keySet().stream()
                                .map(Shown::quote)
                                .toList());
    }
}
