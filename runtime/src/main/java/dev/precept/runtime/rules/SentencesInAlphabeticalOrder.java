package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Passage;

@Kind(
        phrase = "keeps sentences in alphabetical order",
        plural = "keep sentences in alphabetical order",
        summary = "No sentence comes before the one in front of it by Unicode's order of letters, case, accents"
                + " and markup aside; there are two sentences at least.",
        family = Family.ORDER,
        nearness = "the share of neighbours that are as they should be; 0 where there are fewer than two",
        holds = {"keeps sentences in alphabetical order", "All sleep. Birds wake."},
        fails = {"keeps sentences in alphabetical order", "Birds wake. All sleep."})
public record SentencesInAlphabeticalOrder() implements StandardRule<Passage> {
    @Override
    public Observation observe(Passage passage) {
        var order = Alphabet.order();
        return Neighbours.observe(
                passage, Piece.SENTENCE, Alphabet::letters, (before, after) -> order.compare(before, after) <= 0);
    }
}
