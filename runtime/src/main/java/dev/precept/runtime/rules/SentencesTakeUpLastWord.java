package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Passage;

@Kind(
        phrase = "begins each sentence with the last word of the one before",
        plural = "begin each sentence with the last word of the one before",
        summary = "Each sentence begins with the word that ended the one in front of it, in any case; there are"
                + " two sentences at least.",
        family = Family.ORDER,
        nearness = "the share of neighbours that are as they should be; 0 where there are fewer than two",
        holds = {"begins each sentence with the last word of the one before", "We saw rain. Rain fell again."},
        fails = {"begins each sentence with the last word of the one before", "We saw rain. It fell again."})
public record SentencesTakeUpLastWord() implements StandardRule<Passage> {
    @Override
    public Observation observe(Passage passage) {
        return Neighbours.observe(
                passage,
                Piece.SENTENCE,
                Alphabet::ends,
                (before, after) -> before.last().equals(after.first()));
    }
}
