package dev.precept.runtime.text;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Named;
import dev.precept.compiler.vocabulary.Passage;

/** A place to be filled in. */
@Named(
        singular = "placeholder",
        plural = "placeholders",
        summary =
                "A place to be filled in, as in `[name]`: words in brackets that are no link, no check box and no index.",
        family = Family.STRUCTURE,
        example = {"", "Dear [Name], see [us](/home) and a[i].", "Name"})
public record Placeholder() implements WholeUnit {
    @Override
    public Stretches in(Passage whole) {
        return whole.feature(Placeholders.FEATURE);
    }
}
