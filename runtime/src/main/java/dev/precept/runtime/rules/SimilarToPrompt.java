package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Passage;
import dev.precept.compiler.vocabulary.Value;

@Kind(
        phrase = "is similar to the prompt by at least {share}",
        plural = "are similar to the prompt by at least {share}",
        summary =
                "So many of the groups of three letters are common to the text and the prompt. Without a prompt that is"
                        + " unknown.",
        family = Family.SIMILARITY,
        nearness = "the likeness by the bound",
        holds = {"is similar to the prompt by at least 80%", "Name a very tall oak tree.", "Name a very tall tree."},
        fails = {"is similar to the prompt by at least 80%", "The oak.", "Name a tree."})
public record SimilarToPrompt(Value.Share share) implements StandardRule<Passage> {
    public SimilarToPrompt {
        Likeness.refuseNothing(share);
    }

    @Override
    public Observation observe(Passage passage) {
        return passage.conversation()
                .prompt()
                .map(prompt -> Likeness.observe(passage, prompt.feature(PlainWords.OF), share))
                .orElseGet(() -> Observation.unknown("there is no prompt"));
    }
}
