package dev.precept.runtime.text;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Named;
import dev.precept.compiler.vocabulary.Passage;

/** An item behind a number. */
@Named(
        singular = "numbered item",
        plural = "numbered items",
        summary = "An item of a list that begins with a number and `.` or `)`.",
        family = Family.STRUCTURE,
        example = {"", "1. one\n2. two\n\n- three", "one", "two"})
public record NumberedItem() implements WholeUnit {
    @Override
    public Stretches in(Passage whole) {
        return whole.feature(Reading.NUMBERED_ITEMS);
    }
}
