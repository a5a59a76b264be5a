package dev.precept.runtime.text;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Named;
import dev.precept.compiler.vocabulary.Passage;
import dev.precept.compiler.vocabulary.Subject;
import java.util.List;

/** A character as a reader sees it. */
@Named(
        singular = "character",
        plural = "characters",
        summary =
                "What a reader takes for one character: a letter with its marks, an emoji with its modifiers; white space counts.",
        family = Family.LENGTH,
        contentless = 1,
        example = {"", "hi!", "h", "i", "!"})
public record Grapheme() implements StandardUnit {
    @Override
    public List<? extends Subject> split(Subject subject) {
        return subject instanceof Passage passage
                ? Stretches.around(passage, Graphemes.FEATURE).clippedTo(passage)
                : List.of();
    }

    @Override
    public int count(Subject subject) {
        return subject instanceof Passage passage
                ? Stretches.around(passage, Graphemes.FEATURE).countClippedTo(passage)
                : 0;
    }
}
