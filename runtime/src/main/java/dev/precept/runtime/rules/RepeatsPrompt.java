package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Passage;

@Kind(
        phrase = "repeats the prompt before answering",
        plural = "repeat the prompt before answering",
        summary =
                "The text begins with the whole prompt, in any case and white space, and something follows it. Without a"
                        + " prompt that is unknown.",
        family = Family.SIMILARITY,
        nearness = "half the share of the prompt that is repeated",
        holds = {"repeats the prompt before answering", "Name a tree.\n\nThe oak.", "Name a tree."},
        fails = {"repeats the prompt before answering", "Name a tree.", "Name a tree."})
public record RepeatsPrompt() implements StandardRule<Passage> {
    @Override
    public Observation observe(Passage passage) {
        return passage.conversation()
                .prompt()
                .map(prompt -> Repetition.observe(passage, prompt.feature(PlainWords.OF)))
                .orElseGet(() -> Observation.unknown("there is no prompt"));
    }
}
