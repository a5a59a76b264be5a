package dev.precept.runtime.text;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Named;
import dev.precept.compiler.vocabulary.Passage;

/** A paragraph. */
@Named(
        singular = "paragraph",
        plural = "paragraphs",
        summary =
                "Lines of running text that belong together, between blank lines; no heading, no list item, no table, no code.",
        family = Family.LENGTH,
        example = {"", "# Title\n\none\ntwo\n\nthree", "one\ntwo", "three"})
public record Paragraph() implements CutUnit {
    @Override
    public Stretches in(Passage whole) {
        return whole.feature(Reading.PARAGRAPHS);
    }
}
