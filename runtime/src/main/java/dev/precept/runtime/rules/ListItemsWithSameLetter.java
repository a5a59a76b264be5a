package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Passage;

@Kind(
        phrase = "begins all list items with the same letter",
        plural = "begin all list items with the same letter",
        summary = "All list items of the outermost level begin with one letter, case, accents and markup aside;"
                + " there are two at least.",
        family = Family.ORDER,
        nearness = "the share of neighbours that are as they should be; 0 where there are fewer than two",
        holds = {"begins all list items with the same letter", "To buy:\n- **Bread**\n- butter\n  - salted\n- beans"},
        fails = {"begins all list items with the same letter", "- bread\n- jam"})
public record ListItemsWithSameLetter() implements StandardRule<Passage> {
    @Override
    public Observation observe(Passage passage) {
        return Neighbours.observe(passage, Piece.LIST_ITEM, Alphabet::initial, Integer::equals);
    }
}
