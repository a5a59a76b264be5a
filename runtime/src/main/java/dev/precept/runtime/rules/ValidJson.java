package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Passage;

@Kind(
        phrase = "is valid JSON",
        plural = "are valid JSON",
        summary =
                "The whole text, or what one code fence around it holds, is a JSON object or array by RFC 8259 in which no"
                        + " object has a key twice.",
        family = Family.FORMAT,
        nearness = "the share of the text that could be read as JSON",
        holds = {"is valid JSON", "```json\n{\"order\": 7}\n```"},
        fails = {"is valid JSON", "{\"order\": 7, \"order\": 8}"})
public record ValidJson() implements StandardRule<Passage> {
    @Override
    public Observation observe(Passage passage) {
        return passage.feature(JsonText.OF).observe(passage);
    }
}
