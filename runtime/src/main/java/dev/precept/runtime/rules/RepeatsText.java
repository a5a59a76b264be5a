package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Passage;
import dev.precept.compiler.vocabulary.Rule;

@Kind(
        phrase = "repeats {original} before answering",
        plural = "repeat {original} before answering",
        summary = "The text begins with the original, in any case and white space, and something follows it.",
        family = Family.SIMILARITY,
        nearness = "half the share of the original that is repeated",
        holds = {"repeats \"Name a tree.\" before answering", "\"Name a tree.\" The oak."},
        fails = {"repeats \"Name a tree.\" before answering", "The oak. Name a tree."})
public record RepeatsText(String original) implements StandardRule<Passage> {
    public RepeatsText {
        if (PlainWords.of(original).text().isEmpty()) {
            throw new IllegalArgumentException("there are no words to repeat in " + Shown.quote(original));
        }
    }

    @Override
    public Observation observe(Passage passage) {
        return prepared().observe(passage);
    }

    @Override
    public Rule<Passage> prepared() {
        PlainWords ready = PlainWords.of(original);
        return passage -> Repetition.observe(passage, ready);
    }
}
