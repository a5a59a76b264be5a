package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Nearness;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Outcome;
import dev.precept.compiler.vocabulary.Passage;
import java.util.List;

@Kind(
        phrase = "reads the same backwards",
        plural = "read the same backwards",
        summary =
                "The letters and digits in reverse are the same, in any case; all else is passed over, and there are three"
                        + " at least.",
        family = Family.FORMAT,
        nearness = "the share of letters that agree with their counterpart",
        holds = {"reads the same backwards", "Never odd or even."},
        fails = {"reads the same backwards", "I"})
public record ReadsBackwards() implements StandardRule<Passage> {
    private static final int FEWEST = 3;

    @Override
    public Observation observe(Passage passage) {
        passage.spend(2L * passage.length());
        int[] letters = passage.text()
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .toArray();
        if (letters.length < FEWEST) {
            return Observation.of(Outcome.FAILS, () -> Shown.count(letters.length, "letter", "letters"));
        }
        int pairs = letters.length / 2;
        int agreeing = 0;
        for (int i = 0; i < pairs; i++) {
            agreeing += letters[i] == letters[letters.length - 1 - i] ? 1 : 0;
        }
        int same = agreeing;
        return new Observation(
                Outcome.of(same == pairs),
                same == pairs ? Nearness.HOLDS : new Nearness((double) same / pairs, 1),
                () -> same == pairs
                        ? "the same backwards"
                        : (pairs - same) + " of " + pairs + " pairs of letters differ",
                () -> List.of(passage.evidence()));
    }
}
