package dev.precept.runtime.text;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Named;
import dev.precept.compiler.vocabulary.Passage;

/** An item of a list. */
@Named(
        singular = "list item",
        plural = "list items",
        summary =
                "An item of a list, with a bullet or a number, without its marker; what is nested in it belongs to it and counts too.",
        family = Family.STRUCTURE,
        example = {"", "- one\n- two\n  1. three\n", "one", "two\n  1. three", "three"})
public record ListItem() implements WholeUnit {
    @Override
    public Stretches in(Passage whole) {
        return whole.feature(Reading.LIST_ITEMS);
    }
}
