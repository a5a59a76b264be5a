package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Passage;

@Kind(
        phrase = "keeps list items in alphabetical order",
        plural = "keep list items in alphabetical order",
        summary = "No list item of the outermost level comes before the one above it by Unicode's order of"
                + " letters, case, accents and markup aside; there are two at least.",
        family = Family.ORDER,
        nearness = "the share of neighbours that are as they should be; 0 where there are fewer than two",
        holds = {"keeps list items in alphabetical order", "Fruit:\n- apple\n  - sweet\n  - sour\n- Banana\n\nTo eat"},
        fails = {"keeps list items in alphabetical order", "- apple\n- cherry\n- Banana"})
public record ListItemsInAlphabeticalOrder() implements StandardRule<Passage> {
    @Override
    public Observation observe(Passage passage) {
        var order = Alphabet.order();
        return Neighbours.observe(
                passage, Piece.LIST_ITEM, Alphabet::letters, (before, after) -> order.compare(before, after) <= 0);
    }
}
