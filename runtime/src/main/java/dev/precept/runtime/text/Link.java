package dev.precept.runtime.text;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Named;
import dev.precept.compiler.vocabulary.Passage;

/** A link. */
@Named(
        singular = "link",
        plural = "links",
        summary =
                "An address: behind a text, as in `[text](address)`, or alone, if it begins with `https://` or `www.`.",
        family = Family.STRUCTURE,
        example = {"", "See [us](/home) or https://a.b/c.", "[us](/home)", "https://a.b/c"})
public record Link() implements WholeUnit {
    @Override
    public Stretches in(Passage whole) {
        return whole.feature(Reading.LINKS);
    }
}
