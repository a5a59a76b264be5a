package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Passage;
import dev.precept.compiler.vocabulary.Sought;
import dev.precept.compiler.vocabulary.Value;

@Kind(
        phrase = "matches {pattern}",
        plural = "match {pattern}",
        summary = "A pattern is found somewhere in the text; anchor it with ^ and $ to match all of it.",
        family = Family.KEYWORDS,
        nearness = "1 where it is there, else 0; under `none of` and `forbid`, 1 / (1 + n) where it is there n times",
        holds = {"matches /ORD-\\d{6}/", "Your order ORD-123456 is on its way."},
        fails = {"matches /ORD-\\d{6}/", "Your order ORD-12 is on its way."})
public record Matches(Value.Selection pattern) implements StandardRule<Passage> {
    public Matches {
        for (Sought item : pattern.items()) {
            if (item instanceof Value.Text text) {
                throw new IllegalArgumentException(
                        Shown.quote(text) + " is a text and no pattern: patterns stand between slashes");
            }
        }
    }

    @Override
    public Observation observe(Passage passage) {
        return Selected.observe(pattern, item -> Occurring.observe(passage, item));
    }
}
