package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Passage;
import dev.precept.runtime.text.Word;
import java.util.Optional;

@Kind(
        phrase = "makes each sentence longer than the one before",
        plural = "make each sentence longer than the one before",
        summary = "Each sentence has more words than the one in front of it; there are two sentences at least.",
        family = Family.ORDER,
        nearness = "the share of neighbours that are as they should be; 0 where there are fewer than two",
        holds = {"makes each sentence longer than the one before", "Stop. It rains. We stay here."},
        fails = {"makes each sentence longer than the one before", "It rains. We stay."})
public record EachSentenceLonger() implements StandardRule<Passage> {
    @Override
    public Observation observe(Passage passage) {
        return Neighbours.observe(
                passage,
                Piece.SENTENCE,
                each -> Optional.of(new Word().count(each)),
                (before, after) -> before < after);
    }
}
