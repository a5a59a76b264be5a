package dev.precept.runtime.text;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Named;
import dev.precept.compiler.vocabulary.Passage;

/** What is italic. */
@Named(
        singular = "italic part",
        plural = "italic parts",
        summary = "A stretch in *italics*.",
        family = Family.STRUCTURE,
        example = {"", "*one* **two** _three_", "one", "three"})
public record ItalicPart() implements WholeUnit {
    @Override
    public Stretches in(Passage whole) {
        return whole.feature(Reading.ITALIC_PARTS);
    }
}
