package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Call;
import dev.precept.compiler.vocabulary.Domain;
import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Observation;

@Kind(
        phrase = "passes {argument} equal to {value}",
        plural = "pass {argument} equal to {value}",
        summary =
                "The call has an argument of that name, and it is exactly this text; of an argument that is no text, its"
                        + " JSON is meant.",
        family = Family.TOOLS,
        nearness = "a half where the argument is there, else 0",
        domain = Domain.CALL,
        holds = {"passes \"limit\" equal to \"5\"", "search {\"limit\": 5}"},
        fails = {"passes \"limit\" equal to \"5\"", "search {\"limit\": 50}"})
public record PassesEqual(String argument, String value) implements StandardRule<Call> {
    @Override
    public Observation observe(Call call) {
        return Arguments.observe(call, argument, value::equals);
    }
}
