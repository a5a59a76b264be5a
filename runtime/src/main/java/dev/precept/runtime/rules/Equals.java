package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Passage;
import dev.precept.compiler.vocabulary.Value;

@Kind(
        phrase = "equals {sought}",
        plural = "equal {sought}",
        summary =
                "The whole text is the literal, case-sensitive, or matches the pattern; white space and Markdown markup at"
                        + " its edges are passed over.",
        family = Family.FORMAT,
        asksForExactText = true,
        holds = {"equals \"Yes.\"", "**Yes.**\n"},
        fails = {"equals \"Yes.\"", "Yes. Why not?"})
public record Equals(Value.Selection sought) implements StandardRule<Passage> {
    public Equals {
        Selected.refuseEmptyTexts(sought.items());
    }

    @Override
    public Observation observe(Passage passage) {
        passage.spend(passage.length());
        return Selected.observe(sought, item -> Whole.observe(passage, item));
    }
}
