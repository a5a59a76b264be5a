package dev.precept.runtime.text;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Named;
import dev.precept.compiler.vocabulary.Passage;
import dev.precept.compiler.vocabulary.Subject;
import java.util.List;

/** A sentence. */
@Named(
        singular = "sentence",
        plural = "sentences",
        summary = "A sentence by the Unicode sentence rules.",
        family = Family.LENGTH,
        example = {"", "It rains. We stay.", "It rains.", "We stay."})
public record Sentence() implements StandardUnit {
    @Override
    public List<? extends Subject> split(Subject subject) {
        return subject instanceof Passage passage
                ? Stretches.around(passage, Sentences.FEATURE).clippedTo(passage)
                : List.of();
    }

    @Override
    public int count(Subject subject) {
        return subject instanceof Passage passage
                ? Stretches.around(passage, Sentences.FEATURE).countClippedTo(passage)
                : 0;
    }
}
