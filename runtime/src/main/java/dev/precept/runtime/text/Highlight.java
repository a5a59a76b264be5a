package dev.precept.runtime.text;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Named;
import dev.precept.compiler.vocabulary.Passage;

/** What is set off by emphasis. */
@Named(
        singular = "highlight",
        plural = "highlights",
        summary = "A stretch in *italics*, in **bold** or in both; one within another counts with it.",
        family = Family.STRUCTURE,
        example = {"", "*one* ***two*** **a _b_**", "one", "two", "a _b_"})
public record Highlight() implements WholeUnit {
    @Override
    public Stretches in(Passage whole) {
        return whole.feature(Reading.HIGHLIGHTS);
    }
}
