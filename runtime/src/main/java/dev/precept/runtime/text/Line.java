package dev.precept.runtime.text;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Named;
import dev.precept.compiler.vocabulary.Passage;

/** A line with something on it. */
@Named(
        singular = "line",
        plural = "lines",
        summary = "A line that is not blank, without the white space at its ends.",
        family = Family.LENGTH,
        example = {"", "one\n\n  two", "one", "two"})
public record Line() implements CutUnit {
    @Override
    public Stretches in(Passage whole) {
        return whole.feature(Lines.LINES);
    }
}
