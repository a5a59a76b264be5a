package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Passage;

@Kind(
        phrase = "begins all sentences with the same letter",
        plural = "begin all sentences with the same letter",
        summary = "All sentences begin with one letter, case, accents and markup aside; there are two sentences"
                + " at least.",
        family = Family.ORDER,
        nearness = "the share of neighbours that are as they should be; 0 where there are fewer than two",
        holds = {"begins all sentences with the same letter", "All sleep. A bird wakes."},
        fails = {"begins all sentences with the same letter", "All sleep. Birds wake."})
public record SentencesWithSameLetter() implements StandardRule<Passage> {
    @Override
    public Observation observe(Passage passage) {
        return Neighbours.observe(passage, Piece.SENTENCE, Alphabet::initial, Integer::equals);
    }
}
