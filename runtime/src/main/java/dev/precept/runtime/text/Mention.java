package dev.precept.runtime.text;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Named;
import dev.precept.compiler.vocabulary.Passage;
import dev.precept.compiler.vocabulary.Sought;
import dev.precept.compiler.vocabulary.Subject;
import java.util.List;

/** A place of what is sought. */
@Named(
        singular = "mention of {sought}",
        plural = "mentions of {sought}",
        summary = "A place where the word or phrase stands as a whole, in any case.",
        family = Family.KEYWORDS,
        example = {"\"cat\"", "Cat, cats, cat.", "Cat", "cat"})
public record Mention(Sought sought) implements StandardUnit {
    @Override
    public List<? extends Subject> split(Subject subject) {
        return subject instanceof Passage passage ? Stretches.slices(passage, Mentions.of(passage, sought)) : List.of();
    }

    @Override
    public int count(Subject subject) {
        return subject instanceof Passage passage ? Mentions.of(passage, sought).length / 2 : 0;
    }
}
