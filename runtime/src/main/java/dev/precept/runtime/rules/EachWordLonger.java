package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Passage;
import dev.precept.runtime.text.Grapheme;
import java.util.Optional;

@Kind(
        phrase = "makes each word longer than the one before",
        plural = "make each word longer than the one before",
        summary = "Each word has more characters than the one in front of it; there are two words at least.",
        family = Family.ORDER,
        nearness = "the share of neighbours that are as they should be; 0 where there are fewer than two",
        holds = {"makes each word longer than the one before", "I am not sure."},
        fails = {"makes each word longer than the one before", "I do so."})
public record EachWordLonger() implements StandardRule<Passage> {
    @Override
    public Observation observe(Passage passage) {
        return Neighbours.observe(
                passage,
                Piece.WORD,
                each -> Optional.of(new Grapheme().count(each)),
                (before, after) -> before < after);
    }
}
