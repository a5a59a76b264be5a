package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Passage;
import dev.precept.runtime.text.Grapheme;
import java.util.Optional;

@Kind(
        phrase = "makes each line longer than the one before",
        plural = "make each line longer than the one before",
        summary = "Each line has more characters than the one above it; there are two lines at least.",
        family = Family.ORDER,
        nearness = "the share of neighbours that are as they should be; 0 where there are fewer than two",
        holds = {"makes each line longer than the one before", "Rain\nRain again\nRain again today"},
        fails = {"makes each line longer than the one before", "Rain again\nRain"})
public record EachLineLonger() implements StandardRule<Passage> {
    @Override
    public Observation observe(Passage passage) {
        return Neighbours.observe(
                passage,
                Piece.LINE,
                each -> Optional.of(new Grapheme().count(each)),
                (before, after) -> before < after);
    }
}
