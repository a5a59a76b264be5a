package dev.precept.runtime.text;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Named;
import dev.precept.compiler.vocabulary.Passage;
import dev.precept.compiler.vocabulary.Sought;
import dev.precept.compiler.vocabulary.Subject;
import java.util.List;

/** A place of what is sought. */
@Named(
        singular = "occurrence of {sought}",
        plural = "occurrences of {sought}",
        summary = "A place where the text stands exactly, or where the pattern is found; without overlap.",
        family = Family.KEYWORDS,
        example = {"\"an\"", "banana", "an", "an"})
public record Occurrence(Sought sought) implements StandardUnit {
    @Override
    public List<? extends Subject> split(Subject subject) {
        return subject instanceof Passage passage ? Stretches.slices(passage, passage.occurrences(sought)) : List.of();
    }

    @Override
    public int count(Subject subject) {
        return subject instanceof Passage passage ? passage.occurrences(sought).length / 2 : 0;
    }
}
