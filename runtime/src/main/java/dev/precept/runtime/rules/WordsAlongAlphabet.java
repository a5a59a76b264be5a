package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Passage;

@Kind(
        phrase = "begins each word with the next letter of the alphabet",
        plural = "begin each word with the next letter of the alphabet",
        summary = "Each word begins with the letter of the English alphabet that follows the one in front of it,"
                + " a after z; there are two words at least.",
        family = Family.ORDER,
        nearness = "the share of neighbours that are as they should be; 0 where there are fewer than two",
        holds = {"begins each word with the next letter of the alphabet", "Young zebras are brave."},
        fails = {"begins each word with the next letter of the alphabet", "A big bear."})
public record WordsAlongAlphabet() implements StandardRule<Passage> {
    @Override
    public Observation observe(Passage passage) {
        return Neighbours.observe(
                passage,
                Piece.WORD,
                Alphabet::initial,
                (before, after) -> 'a' <= before && before <= 'z' && after == (before == 'z' ? 'a' : before + 1));
    }
}
