package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Outcome;
import dev.precept.compiler.vocabulary.Passage;
import java.util.List;

@Kind(
        phrase = "ends with the same word as at the start",
        plural = "end with the same word as at the start",
        summary = "The first word and the last are the same, in any case; there are two words at least.",
        family = Family.POSITION,
        holds = {"ends with the same word as at the start", "Rain is what I call **rain**."},
        fails = {"ends with the same word as at the start", "Rain."})
public record EndsAsItBegins() implements StandardRule<Passage> {
    @Override
    public Observation observe(Passage passage) {
        passage.spend(passage.length());
        List<Passage> words = Piece.WORD.of(passage);
        if (words.size() < 2) {
            return Observation.of(Outcome.FAILS, () -> Piece.WORD.count(words.size()));
        }
        Passage first = words.getFirst();
        Passage last = words.getLast();
        return Observation.of(
                Outcome.of(Alphabet.word(first).equals(Alphabet.word(last))),
                () -> Shown.quote(first.text()) + " at the start and " + Shown.quote(last.text()) + " at the end",
                () -> List.of(first.evidence(), last.evidence()));
    }
}
