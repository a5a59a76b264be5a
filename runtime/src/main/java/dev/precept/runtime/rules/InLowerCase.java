package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Passage;

@Kind(
        phrase = "is in lower case",
        plural = "are in lower case",
        summary = "There is a small letter and no capital letter; what has no case does not matter.",
        family = Family.CASING,
        nearness = "the share of the letters with a case that are small",
        holds = {"is in lower case", "room 101 is open."},
        fails = {"is in lower case", "room 101 is Open."})
public record InLowerCase() implements StandardRule<Passage> {
    @Override
    public Observation observe(Passage passage) {
        return LetterCase.observe(passage, CharacterClass.SMALL_LETTERS, CharacterClass.CAPITAL_LETTERS);
    }
}
