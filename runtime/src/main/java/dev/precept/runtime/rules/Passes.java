package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Call;
import dev.precept.compiler.vocabulary.Domain;
import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Outcome;

@Kind(
        phrase = "passes {argument}",
        plural = "pass {argument}",
        summary = "The call has an argument of that name.",
        family = Family.TOOLS,
        domain = Domain.CALL,
        holds = {"passes \"order_id\"", "lookup_order {\"order_id\": \"ORD-1\"}"},
        fails = {"passes \"order_id\"", "lookup_order {\"id\": \"ORD-1\"}"})
public record Passes(String argument) implements StandardRule<Call> {
    @Override
    public Observation observe(Call call) {
        return Observation.of(
                Outcome.of(call.arguments().containsKey(argument)), () -> Arguments.words(call, argument));
    }
}
