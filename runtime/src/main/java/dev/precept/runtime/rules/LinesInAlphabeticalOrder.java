package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Passage;

@Kind(
        phrase = "keeps lines in alphabetical order",
        plural = "keep lines in alphabetical order",
        summary = "No line comes before the one above it by Unicode's order of letters, case, accents, list"
                + " markers and markup aside; there are two lines at least.",
        family = Family.ORDER,
        nearness = "the share of neighbours that are as they should be; 0 where there are fewer than two",
        holds = {"keeps lines in alphabetical order", "- apple\n- Banana\n- cherry"},
        fails = {"keeps lines in alphabetical order", "- apple\n- cherry\n- Banana"})
public record LinesInAlphabeticalOrder() implements StandardRule<Passage> {
    @Override
    public Observation observe(Passage passage) {
        var order = Alphabet.order();
        return Neighbours.observe(
                passage, Piece.LINE, Alphabet::letters, (before, after) -> order.compare(before, after) <= 0);
    }
}
