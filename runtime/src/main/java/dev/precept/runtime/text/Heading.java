package dev.precept.runtime.text;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Named;
import dev.precept.compiler.vocabulary.Passage;

/** A heading. */
@Named(
        singular = "heading",
        plural = "headings",
        summary = "A heading of Markdown, without its marks.",
        family = Family.STRUCTURE,
        example = {"", "# One\n\ntext\n\n## Two", "One", "Two"})
public record Heading() implements WholeUnit {
    @Override
    public Stretches in(Passage whole) {
        return whole.feature(Reading.HEADINGS);
    }
}
