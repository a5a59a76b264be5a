package dev.precept.runtime.text;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Named;
import dev.precept.compiler.vocabulary.Passage;

/** A table. */
@Named(
        singular = "table",
        plural = "tables",
        summary = "A table of Markdown: a head, a line of hyphens, and rows.",
        family = Family.STRUCTURE,
        example = {"", "| a | b |\n|---|---|\n| 1 | 2 |\n\nDone.", "| a | b |\n|---|---|\n| 1 | 2 |"})
public record Table() implements WholeUnit {
    @Override
    public Stretches in(Passage whole) {
        return whole.feature(Reading.TABLES);
    }
}
