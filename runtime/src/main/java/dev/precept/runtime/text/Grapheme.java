package dev.precept.runtime.text;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Named;
import dev.precept.compiler.vocabulary.Passage;

/** A character as a reader sees it. */
@Named(
        singular = "character",
        plural = "characters",
        summary =
                "What a reader takes for one character: a letter with its marks, an emoji with its modifiers; white space counts.",
        family = Family.LENGTH,
        contentless = 1,
        example = {"", "hi!", "h", "i", "!"})
public record Grapheme() implements CutUnit {
    @Override
    public Stretches in(Passage whole) {
        return whole.feature(Graphemes.FEATURE);
    }
}
