package dev.precept.runtime.text;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Named;
import dev.precept.compiler.vocabulary.Passage;
import dev.precept.compiler.vocabulary.Subject;
import java.util.List;

/** A line with something on it. */
@Named(
        singular = "line",
        plural = "lines",
        summary = "A line that is not blank, without the white space at its ends.",
        family = Family.LENGTH,
        example = {"", "one\n\n  two", "one", "two"})
public record Line() implements StandardUnit {
    @Override
    public List<? extends Subject> split(Subject subject) {
        return subject instanceof Passage passage
                ? Stretches.around(passage, Lines.LINES).clippedTo(passage)
                : List.of();
    }

    @Override
    public int count(Subject subject) {
        return subject instanceof Passage passage
                ? Stretches.around(passage, Lines.LINES).countClippedTo(passage)
                : 0;
    }
}
