package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Passage;
import dev.precept.compiler.vocabulary.Rule;
import java.util.List;

@Kind(
        phrase = "is valid JSON with schema {schema}",
        plural = "are valid JSON with schema {schema}",
        summary =
                "The text is valid JSON and as a JSON Schema says (draft 2020-12 unless it names another; formats are not"
                        + " checked, and a reference reaches only into the schema itself).",
        family = Family.FORMAT,
        nearness = "a half where it is JSON that the schema refuses; else half the share that could be read as JSON",
        holds = {
            "is valid JSON with schema \"\\{\\\"properties\\\": \\{\\\"order\\\": \\{\\\"type\\\": \\\"integer\\\"\\}\\}\\}\"",
            "{\"order\": 7}"
        },
        fails = {
            "is valid JSON with schema \"\\{\\\"properties\\\": \\{\\\"order\\\": \\{\\\"type\\\": \\\"integer\\\"\\}\\}\\}\"",
            "{\"order\": \"seven\"}"
        })
public record ValidJsonWithSchema(String schema) implements StandardRule<Passage> {
    public ValidJsonWithSchema {
        JsonSchema.of(schema);
    }

    @Override
    public Observation observe(Passage passage) {
        return prepared().observe(passage);
    }

    @Override
    public Rule<Passage> prepared() {
        JsonSchema ready = JsonSchema.of(schema);
        return passage -> switch (passage.feature(JsonText.OF)) {
            case JsonText.Broken broken -> broken.observeHalf(passage);
            case JsonText.Whole whole -> {
                passage.spend(8L * passage.length());
                String json = passage.text()
                        .substring(whole.content().from(), whole.content().to());
                yield ready.observe(json, () -> List.of(whole.evidence(passage)));
            }
        };
    }
}
