package dev.precept.runtime.text;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Named;
import dev.precept.compiler.vocabulary.Passage;

/** What is bold. */
@Named(
        singular = "bold part",
        plural = "bold parts",
        summary = "A stretch in **bold**.",
        family = Family.STRUCTURE,
        example = {"", "*one* **two**", "two"})
public record BoldPart() implements WholeUnit {
    @Override
    public Stretches in(Passage whole) {
        return whole.feature(Reading.BOLD_PARTS);
    }
}
