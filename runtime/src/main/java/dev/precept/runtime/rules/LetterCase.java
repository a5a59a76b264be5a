package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Nearness;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Outcome;
import dev.precept.compiler.vocabulary.Passage;
import java.util.function.IntPredicate;

/** How many letters are of a case, and how many are of another. */
final class LetterCase {
    private LetterCase() {}

    /** Holds where there is a letter of the case and none of the other; as near as the share of letters that are. */
    static Observation observe(Passage passage, CharacterClass wanted, CharacterClass other) {
        passage.spend(passage.length());
        String text = passage.text();
        int right = 0;
        int wrong = 0;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            if (wanted.has(point)) {
                right++;
            } else if (other.has(point)) {
                wrong++;
            }
        }
        int good = right;
        int bad = wrong;
        IntPredicate shows = other::has;
        return new Observation(
                Outcome.of(good > 0 && bad == 0),
                bad == 0 ? Nearness.of(Outcome.of(good > 0)) : new Nearness((double) good / (good + bad), 1),
                () -> good + bad == 0
                        ? "no letters that have a case"
                        : Shown.count(bad, singular(other), other.words()),
                () -> Places.runs(passage, shows));
    }

    private static String singular(CharacterClass letters) {
        return letters.words().substring(0, letters.words().length() - 1);
    }
}
