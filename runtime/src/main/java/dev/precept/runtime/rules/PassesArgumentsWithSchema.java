package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Call;
import dev.precept.compiler.vocabulary.Domain;
import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Outcome;
import dev.precept.compiler.vocabulary.Rule;
import java.util.List;

@Kind(
        phrase = "passes valid arguments with schema {schema}",
        plural = "pass valid arguments with schema {schema}",
        summary = "The call's arguments, as they were sent, are one JSON object and as a JSON Schema says.",
        family = Family.TOOLS,
        nearness = "a half where the arguments are a JSON object that the schema refuses, else 0",
        domain = Domain.CALL,
        holds = {
            "passes valid arguments with schema \"\\{\\\"required\\\": [\\\"limit\\\"]\\}\"",
            "search {\"limit\": 5}"
        },
        fails = {
            "passes valid arguments with schema \"\\{\\\"required\\\": [\\\"limit\\\"]\\}\"",
            "search {\"most\": 5}"
        })
public record PassesArgumentsWithSchema(String schema) implements StandardRule<Call> {
    public PassesArgumentsWithSchema {
        JsonSchema.of(schema);
    }

    @Override
    public Observation observe(Call call) {
        return prepared().observe(call);
    }

    @Override
    public Rule<Call> prepared() {
        JsonSchema ready = JsonSchema.of(schema);
        return call -> switch (Sent.of(call)) {
            case Sent.Object(var json) -> ready.observe(json, List::of);
            case Sent.Nothing(var reason) -> Observation.of(Outcome.FAILS, () -> reason);
        };
    }
}
