package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Passage;

@Kind(
        phrase = "begins all lines with the same letter",
        plural = "begin all lines with the same letter",
        summary = "All lines begin with one letter, case, accents, list markers and markup aside; there are two"
                + " lines at least.",
        family = Family.ORDER,
        nearness = "the share of neighbours that are as they should be; 0 where there are fewer than two",
        holds = {"begins all lines with the same letter", "- **Bread**\n- butter\n- beans"},
        fails = {"begins all lines with the same letter", "- bread\n- jam"})
public record LinesWithSameLetter() implements StandardRule<Passage> {
    @Override
    public Observation observe(Passage passage) {
        return Neighbours.observe(passage, Piece.LINE, Alphabet::initial, Integer::equals);
    }
}
