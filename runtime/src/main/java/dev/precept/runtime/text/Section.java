package dev.precept.runtime.text;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Named;
import dev.precept.compiler.vocabulary.Passage;

/** A section. */
@Named(
        singular = "section",
        plural = "sections",
        summary = "A heading and what follows it, up to the next heading of its level or above.",
        family = Family.STRUCTURE,
        example = {"", "# One\n\ntext\n\n# Two", "# One\n\ntext", "# Two"})
public record Section() implements WholeUnit {
    @Override
    public Stretches in(Passage whole) {
        return whole.feature(Reading.SECTIONS);
    }
}
