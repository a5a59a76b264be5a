package dev.precept.runtime.text;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Named;
import dev.precept.compiler.vocabulary.Passage;

/** A number. */
@Named(
        singular = "number",
        plural = "numbers",
        summary = "A word of digits: `3.14` and `1,000` are one, `1-2` are two, `3rd` is none.",
        family = Family.CHARACTERS,
        example = {"", "1-2 of 1,000 on the 3rd", "1", "2", "1,000"})
public record NumberWord() implements WholeUnit {
    @Override
    public Stretches in(Passage whole) {
        return whole.feature(Words.FEATURE).numbers();
    }
}
