package dev.precept.runtime.text;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Named;
import dev.precept.compiler.vocabulary.Passage;

/** An item behind a bullet. */
@Named(
        singular = "bullet point",
        plural = "bullet points",
        summary = "An item of a list that begins with `-`, `*`, `+` or `•`.",
        family = Family.STRUCTURE,
        example = {"", "- one\n\n1. two\n\n• three", "one", "three"})
public record BulletPoint() implements WholeUnit {
    @Override
    public Stretches in(Passage whole) {
        return whole.feature(Reading.BULLET_POINTS);
    }
}
