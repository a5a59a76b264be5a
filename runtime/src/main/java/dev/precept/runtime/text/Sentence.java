package dev.precept.runtime.text;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Named;
import dev.precept.compiler.vocabulary.Passage;

/** A sentence. */
@Named(
        singular = "sentence",
        plural = "sentences",
        summary =
                "A sentence by the Unicode sentence rules, which know common abbreviations; a blank line ends one, a line break does not.",
        family = Family.LENGTH,
        example = {"", "It rains, Dr. Who. We\nstay.", "It rains, Dr. Who.", "We\nstay."})
public record Sentence() implements CutUnit {
    @Override
    public Stretches in(Passage whole) {
        return whole.feature(Sentences.FEATURE);
    }
}
