package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Passage;

@Kind(
        phrase = "begins all words with the same letter",
        plural = "begin all words with the same letter",
        summary = "All words begin with one letter, case and accents aside; there are two words at least.",
        family = Family.ORDER,
        nearness = "the share of neighbours that are as they should be; 0 where there are fewer than two",
        holds = {"begins all words with the same letter", "Peter's \"Piper\" picked peppers."},
        fails = {"begins all words with the same letter", "Peter picked two peppers."})
public record WordsWithSameLetter() implements StandardRule<Passage> {
    @Override
    public Observation observe(Passage passage) {
        return Neighbours.observe(passage, Piece.WORD, Alphabet::initial, Integer::equals);
    }
}
