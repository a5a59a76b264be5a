package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Call;
import dev.precept.compiler.vocabulary.Domain;
import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Outcome;

@Kind(
        phrase = "passes valid arguments",
        plural = "pass valid arguments",
        summary =
                "The call's arguments, as they were sent, are one JSON object in which no object has a key" + " twice.",
        family = Family.TOOLS,
        domain = Domain.CALL,
        holds = {"passes valid arguments", "search {\"limit\": 5}"},
        fails = {"passes valid arguments", "search {\"limit\": 5"})
public record PassesValidArguments() implements StandardRule<Call> {
    @Override
    public Observation observe(Call call) {
        return switch (Sent.of(call)) {
            case Sent.Object object -> Observation.of(Outcome.HOLDS, () -> "a JSON object");
            case Sent.Nothing(var reason) -> Observation.of(Outcome.FAILS, () -> reason);
        };
    }
}
