package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Passage;
import dev.precept.compiler.vocabulary.Rule;
import dev.precept.compiler.vocabulary.Value;

@Kind(
        phrase = "is similar to {other} by at least {share}",
        plural = "are similar to {other} by at least {share}",
        summary =
                "So many of the groups of three letters are common to both texts (twice those that both have, by those of"
                        + " both), in any case, punctuation and markup.",
        family = Family.SIMILARITY,
        nearness = "the likeness by the bound",
        holds = {"is similar to \"The cat sat on the mat.\" by at least 80%", "The cats sat on the mat."},
        fails = {"is similar to \"The cat sat on the mat.\" by at least 80%", "The dog lay under the table."})
public record SimilarTo(String other, Value.Share share) implements StandardRule<Passage> {
    public SimilarTo {
        Likeness.refuseNothing(share);
    }

    @Override
    public Observation observe(Passage passage) {
        return prepared().observe(passage);
    }

    @Override
    public Rule<Passage> prepared() {
        PlainWords ready = PlainWords.of(other);
        return passage -> Likeness.observe(passage, ready, share);
    }
}
