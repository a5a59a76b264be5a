package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Passage;

@Kind(
        phrase = "differs from the prompt",
        plural = "differ from the prompt",
        summary =
                "The words are not the prompt's words in the same order; case, punctuation, white space and markup make no"
                        + " difference. Without a prompt that is unknown.",
        family = Family.SIMILARITY,
        holds = {"differs from the prompt", "The oak.", "Name a tree."},
        fails = {"differs from the prompt", "Name a tree!", "Name a tree."})
public record DiffersFromPrompt() implements StandardRule<Passage> {
    @Override
    public Observation observe(Passage passage) {
        return passage.conversation()
                .prompt()
                .map(prompt -> DiffersFrom.observe(
                        passage, prompt.feature(PlainWords.OF).letters()))
                .orElseGet(() -> Observation.unknown("there is no prompt"));
    }
}
