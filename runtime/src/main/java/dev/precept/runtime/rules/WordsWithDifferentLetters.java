package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Passage;

@Kind(
        phrase = "begins neighbouring words with different letters",
        plural = "begin neighbouring words with different letters",
        summary = "No two words beside each other begin with the same letter, case and accents aside; there are"
                + " two words at least.",
        family = Family.ORDER,
        nearness = "the share of neighbours that are as they should be; 0 where there are fewer than two",
        holds = {"begins neighbouring words with different letters", "Peter can never pick."},
        fails = {"begins neighbouring words with different letters", "Peter picks peas."})
public record WordsWithDifferentLetters() implements StandardRule<Passage> {
    @Override
    public Observation observe(Passage passage) {
        return Neighbours.observe(passage, Piece.WORD, Alphabet::initial, (before, after) -> !before.equals(after));
    }
}
