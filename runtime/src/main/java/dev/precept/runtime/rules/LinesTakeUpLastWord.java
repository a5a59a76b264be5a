package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Passage;

@Kind(
        phrase = "begins each line with the last word of the one before",
        plural = "begin each line with the last word of the one before",
        summary = "Each line begins with the word that ended the one above it, in any case; there are two lines"
                + " at least.",
        family = Family.ORDER,
        nearness = "the share of neighbours that are as they should be; 0 where there are fewer than two",
        holds = {"begins each line with the last word of the one before", "We saw rain,\nrain on the hill"},
        fails = {"begins each line with the last word of the one before", "We saw rain,\nand then the hill"})
public record LinesTakeUpLastWord() implements StandardRule<Passage> {
    @Override
    public Observation observe(Passage passage) {
        return Neighbours.observe(
                passage,
                Piece.LINE,
                Alphabet::ends,
                (before, after) -> before.last().equals(after.first()));
    }
}
