package dev.precept.runtime.text;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Named;
import dev.precept.compiler.vocabulary.Passage;
import dev.precept.compiler.vocabulary.Subject;
import java.util.List;

/** A paragraph. */
@Named(
        singular = "paragraph",
        plural = "paragraphs",
        summary = "Lines that belong together, between blank lines.",
        family = Family.LENGTH,
        example = {"", "one\ntwo\n\nthree", "one\ntwo", "three"})
public record Paragraph() implements StandardUnit {
    @Override
    public List<? extends Subject> split(Subject subject) {
        return subject instanceof Passage passage
                ? Stretches.around(passage, Lines.PARAGRAPHS).clippedTo(passage)
                : List.of();
    }

    @Override
    public int count(Subject subject) {
        return subject instanceof Passage passage
                ? Stretches.around(passage, Lines.PARAGRAPHS).countClippedTo(passage)
                : 0;
    }
}
