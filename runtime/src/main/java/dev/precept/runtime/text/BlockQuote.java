package dev.precept.runtime.text;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Named;
import dev.precept.compiler.vocabulary.Passage;

/** Lines that are quoted. */
@Named(
        singular = "block quote",
        plural = "block quotes",
        summary = "Lines set off by `>`.",
        family = Family.STRUCTURE,
        example = {"", "He wrote:\n\n> I\n> do.\n\nWe too.", "I\n> do."})
public record BlockQuote() implements WholeUnit {
    @Override
    public Stretches in(Passage whole) {
        return whole.feature(Reading.BLOCK_QUOTES);
    }
}
