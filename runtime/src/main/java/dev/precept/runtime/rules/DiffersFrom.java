package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Outcome;
import dev.precept.compiler.vocabulary.Passage;
import dev.precept.compiler.vocabulary.Rule;
import java.util.List;

@Kind(
        phrase = "differs from {other}",
        plural = "differ from {other}",
        summary =
                "The words are not the other text's words in the same order; case, punctuation, white space and markup"
                        + " make no difference.",
        family = Family.SIMILARITY,
        holds = {"differs from \"Yes, please.\"", "Yes, with pleasure."},
        fails = {"differs from \"Yes, please.\"", "**yes please!**"})
public record DiffersFrom(String other) implements StandardRule<Passage> {
    @Override
    public Observation observe(Passage passage) {
        return prepared().observe(passage);
    }

    @Override
    public Rule<Passage> prepared() {
        String words = PlainWords.of(other).letters();
        return passage -> observe(passage, words);
    }

    /** Whether the words are others. */
    static Observation observe(Passage passage, String words) {
        boolean same = passage.feature(PlainWords.OF).letters().equals(words);
        return Observation.of(
                Outcome.of(!same),
                () -> same ? "the same words" : "other words",
                () -> same && passage.length() > 0 ? List.of(passage.evidence()) : List.of());
    }
}
