package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Passage;

@Kind(
        phrase = "is in upper case",
        plural = "are in upper case",
        summary = "There is a capital letter and no small letter; what has no case does not matter.",
        family = Family.CASING,
        nearness = "the share of the letters with a case that are capital",
        holds = {"is in upper case", "ROOM 101 IS OPEN."},
        fails = {"is in upper case", "12345"})
public record InUpperCase() implements StandardRule<Passage> {
    @Override
    public Observation observe(Passage passage) {
        return LetterCase.observe(passage, CharacterClass.CAPITAL_LETTERS, CharacterClass.SMALL_LETTERS);
    }
}
