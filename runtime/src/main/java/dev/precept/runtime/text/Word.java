package dev.precept.runtime.text;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Named;
import dev.precept.compiler.vocabulary.Passage;

/** A word. */
@Named(
        singular = "word",
        plural = "words",
        summary = "A word by the Unicode word rules: `don't` and `3.14` are one, marks and punctuation are none.",
        family = Family.LENGTH,
        contentless = 0,
        example = {"", "I **don't** know, 3.14?", "I", "don't", "know", "3.14"})
public record Word() implements CutUnit {
    @Override
    public Stretches in(Passage whole) {
        return whole.feature(Words.FEATURE).all();
    }
}
