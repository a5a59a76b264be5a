package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Passage;
import dev.precept.compiler.vocabulary.Value;

@Kind(
        phrase = "is one of {options}",
        plural = "are each one of {options}",
        summary =
                "The whole text is one of the options, case-sensitive; white space, Markdown markup and a full stop at its"
                        + " edges are passed over.",
        family = Family.FORMAT,
        asksForExactText = true,
        holds = {"is one of [\"My answer is yes.\", \"My answer is no.\"]", "My answer is yes"},
        fails = {
            "is one of [\"My answer is yes.\", \"My answer is no.\"]",
            "It is wrong to say My answer is yes. I refuse."
        })
public record IsOneOf(Value.Items options) implements StandardRule<Passage> {
    public IsOneOf {
        if (options.items().isEmpty()) {
            throw new IllegalArgumentException("there are no options to choose from");
        }
        Selected.refuseEmptyTexts(options.items());
    }

    @Override
    public Observation observe(Passage passage) {
        passage.spend(passage.length());
        var any = new Value.Selection(Value.Selection.Mode.ANY, options.items());
        return Selected.observe(any, item -> Whole.observeButFullStop(passage, item));
    }
}
