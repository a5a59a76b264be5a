package dev.precept.runtime.text;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Named;
import dev.precept.compiler.vocabulary.Passage;

/** An item of a list of one level. */
@Named(
        singular = "list item of level {level}",
        plural = "list items of level {level}",
        summary = "An item of a list that is nested so deep: 1 is no item within another.",
        family = Family.STRUCTURE,
        example = {"1", "- one\n- two\n  - three\n", "one", "two\n  - three"})
public record ListItemOfLevel(int level) implements WholeUnit {
    public ListItemOfLevel {
        if (level < 1 || level > 50) {
            throw new IllegalArgumentException("list items have levels from 1 to 50");
        }
    }

    @Override
    public Stretches in(Passage whole) {
        return whole.feature(Reading.LIST_ITEMS_OF_LEVEL).getOrDefault(level, Stretches.NONE);
    }
}
