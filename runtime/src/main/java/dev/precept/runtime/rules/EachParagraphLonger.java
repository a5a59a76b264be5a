package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Passage;
import dev.precept.runtime.text.Word;
import java.util.Optional;

@Kind(
        phrase = "makes each paragraph longer than the one before",
        plural = "make each paragraph longer than the one before",
        summary = "Each paragraph has more words than the one above it; there are two paragraphs at least.",
        family = Family.ORDER,
        nearness = "the share of neighbours that are as they should be; 0 where there are fewer than two",
        holds = {"makes each paragraph longer than the one before", "It rains.\n\nWe stay here."},
        fails = {"makes each paragraph longer than the one before", "It rains. We stay here."})
public record EachParagraphLonger() implements StandardRule<Passage> {
    @Override
    public Observation observe(Passage passage) {
        return Neighbours.observe(
                passage,
                Piece.PARAGRAPH,
                each -> Optional.of(new Word().count(each)),
                (before, after) -> before < after);
    }
}
