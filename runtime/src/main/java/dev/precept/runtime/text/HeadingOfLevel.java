package dev.precept.runtime.text;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Named;
import dev.precept.compiler.vocabulary.Passage;

/** A heading of one level. */
@Named(
        singular = "heading of level {level}",
        plural = "headings of level {level}",
        summary = "A heading of Markdown with that many `#`, without its marks.",
        family = Family.STRUCTURE,
        example = {"2", "# One\n\n## Two", "Two"})
public record HeadingOfLevel(int level) implements WholeUnit {
    public HeadingOfLevel {
        if (level < 1 || level > 6) {
            throw new IllegalArgumentException("headings have levels from 1 to 6");
        }
    }

    @Override
    public Stretches in(Passage whole) {
        return whole.feature(Reading.HEADINGS_OF_LEVEL).getOrDefault(level, Stretches.NONE);
    }
}
