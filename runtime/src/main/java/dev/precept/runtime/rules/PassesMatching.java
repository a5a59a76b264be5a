package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Call;
import dev.precept.compiler.vocabulary.Domain;
import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Value;

@Kind(
        phrase = "passes {argument} matching {pattern}",
        plural = "pass {argument} matching {pattern}",
        summary = "The call has an argument of that name, and the pattern matches all of it.",
        family = Family.TOOLS,
        nearness = "a half where the argument is there, else 0",
        domain = Domain.CALL,
        holds = {"passes \"order_id\" matching /ORD-\\d{6}/", "lookup_order {\"order_id\": \"ORD-123456\"}"},
        fails = {"passes \"order_id\" matching /ORD-\\d{6}/", "lookup_order {\"order_id\": \"ORD-1234567\"}"})
public record PassesMatching(String argument, Value.Pattern pattern) implements StandardRule<Call> {
    @Override
    public Observation observe(Call call) {
        return Arguments.observe(call, argument, value -> pattern.compiled().matches(value));
    }
}
