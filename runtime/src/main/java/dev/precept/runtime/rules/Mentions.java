package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Passage;
import dev.precept.compiler.vocabulary.Sought;
import dev.precept.compiler.vocabulary.Value;

@Kind(
        phrase = "mentions {sought}",
        plural = "mention {sought}",
        summary =
                "A word or phrase stands in the text as a whole, in any case; apostrophes of all kinds are one, and marks"
                        + " without width are passed over.",
        family = Family.KEYWORDS,
        nearness = "1 where it is there, else 0; under `none of` and `forbid`, 1 / (1 + n) where it is there n times",
        holds = {"mentions \"don't\"", "DON’T!"},
        fails = {"mentions \"art\"", "Let us start."})
public record Mentions(Value.Selection sought) implements StandardRule<Passage> {
    public Mentions {
        for (Sought item : sought.items()) {
            if (item instanceof Value.Text(var text) && text.isBlank()) {
                throw new IllegalArgumentException("a blank text cannot be mentioned");
            }
        }
    }

    @Override
    public Observation observe(Passage passage) {
        return Selected.observe(
                sought, item -> Occurring.observe(passage, item, dev.precept.runtime.text.Mentions.of(passage, item)));
    }
}
