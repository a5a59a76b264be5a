package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Passage;
import dev.precept.compiler.vocabulary.Value;

@Kind(
        phrase = "contains {sought}",
        plural = "contain {sought}",
        summary = "A literal stands in the text, case-sensitive and also inside of words, or a pattern is found"
                + " in it.",
        family = Family.KEYWORDS,
        nearness = "1 where it is there, else 0; under `none of` and `forbid`, 1 / (1 + n) where it is there n times",
        holds = {"contains any of [\"refund\", \"money back\"]", "Prefunding is not what we offer."},
        fails = {"contains any of [\"refund\", \"money back\"]", "Refunds take two days."})
public record Contains(Value.Selection sought) implements StandardRule<Passage> {
    public Contains {
        Selected.refuseEmptyTexts(sought.items());
    }

    @Override
    public Observation observe(Passage passage) {
        return Selected.observe(sought, item -> Occurring.observe(passage, item));
    }
}
