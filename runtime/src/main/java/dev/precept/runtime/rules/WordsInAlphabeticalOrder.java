package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Passage;

@Kind(
        phrase = "keeps words in alphabetical order",
        plural = "keep words in alphabetical order",
        summary = "No word comes before the one in front of it by Unicode's order of letters, case and accents"
                + " aside; there are two words at least.",
        family = Family.ORDER,
        nearness = "the share of neighbours that are as they should be; 0 where there are fewer than two",
        holds = {"keeps words in alphabetical order", "An élan finds grass."},
        fails = {"keeps words in alphabetical order", "Grass is found."})
public record WordsInAlphabeticalOrder() implements StandardRule<Passage> {
    @Override
    public Observation observe(Passage passage) {
        var order = Alphabet.order();
        return Neighbours.observe(
                passage, Piece.WORD, Alphabet::letters, (before, after) -> order.compare(before, after) <= 0);
    }
}
