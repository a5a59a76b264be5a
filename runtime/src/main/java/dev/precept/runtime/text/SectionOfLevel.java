package dev.precept.runtime.text;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Named;
import dev.precept.compiler.vocabulary.Passage;

/** A section of one level. */
@Named(
        singular = "section of level {level}",
        plural = "sections of level {level}",
        summary = "A section whose heading has that many `#`.",
        family = Family.STRUCTURE,
        example = {"2", "# One\n\n## Two\n\ntext", "## Two\n\ntext"})
public record SectionOfLevel(int level) implements WholeUnit {
    public SectionOfLevel {
        if (level < 1 || level > 6) {
            throw new IllegalArgumentException("sections have levels from 1 to 6");
        }
    }

    @Override
    public Stretches in(Passage whole) {
        return whole.feature(Reading.SECTIONS_OF_LEVEL).getOrDefault(level, Stretches.NONE);
    }
}
