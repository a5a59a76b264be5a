package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Passage;
import dev.precept.runtime.text.Word;
import java.util.Optional;

@Kind(
        phrase = "makes each sentence {number} words longer than the one before",
        plural = "make each sentence {number} words longer than the one before",
        summary =
                "Each sentence has exactly so many words more than the one in front of it; there are two sentences at least.",
        family = Family.ORDER,
        nearness = "the share of neighbours that are as they should be; 0 where there are fewer than two",
        holds = {"makes each sentence 2 words longer than the one before", "Rain. It rains again."},
        fails = {"makes each sentence 2 words longer than the one before", "Rain. It rains."})
public record EachSentenceLongerBy(int number) implements StandardRule<Passage> {
    public EachSentenceLongerBy {
        if (number < 1) {
            throw new IllegalArgumentException("`" + number + "` words do not make a sentence longer");
        }
    }

    @Override
    public Observation observe(Passage passage) {
        return Neighbours.observe(
                passage,
                Piece.SENTENCE,
                each -> Optional.of(new Word().count(each)),
                (before, after) -> (long) before + number == after);
    }
}
