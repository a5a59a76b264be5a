package dev.precept.runtime.text;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Named;
import dev.precept.compiler.vocabulary.Passage;

/** What is in quotation marks. */
@Named(
        singular = "quotation",
        plural = "quotations",
        summary = "What stands in a pair of quotation marks of any kind, within one paragraph.",
        family = Family.STRUCTURE,
        example = {"", "He said \"yes\", she said “no”.", "yes", "no"})
public record Quotation() implements WholeUnit {
    @Override
    public Stretches in(Passage whole) {
        return whole.feature(Quotations.FEATURE);
    }
}
