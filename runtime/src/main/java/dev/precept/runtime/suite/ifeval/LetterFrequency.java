package dev.precept.runtime.suite.ifeval;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.runtime.suite.Bounds;
import dev.precept.runtime.suite.ConstraintId;
import dev.precept.runtime.suite.Counted;
import dev.precept.runtime.suite.Places;
import dev.precept.runtime.suite.ReferenceRule;
import dev.precept.runtime.suite.ReferenceText;
import dev.precept.runtime.suite.Relation;
import dev.precept.runtime.suite.Sight;
import dev.precept.runtime.suite.reference.PythonText;

/** Any character will do as the letter: what the reference makes of one beyond a to z is a letter drawn at random. */
@ConstraintId("keywords:letter_frequency")
@Kind(
        phrase = "uses the letter {letter} {letRelation} {letFrequency} times by IFEval rules",
        plural = "use the letter {letter} {letRelation} {letFrequency} times by IFEval rules",
        summary = "A character stands in the text, put into lower case, a number of times.",
        family = Family.CHARACTERS,
        holds = {"uses the letter \"a\" \"at least\" 3 times by IFEval rules", "Anna and Eve."},
        fails = {"uses the letter \"a\" \"less than\" 3 times by IFEval rules", "Anna and Eve."})
public record LetterFrequency(String letter, String letRelation, int letFrequency) implements IfevalRule {
    public LetterFrequency {
        if (PythonText.length(PythonText.strip(letter)) != 1) {
            throw new IllegalArgumentException("`" + letter + "` is not one letter");
        }
        Relation.of(letRelation);
        Counted.require(letFrequency, 0, "times");
    }

    @Override
    public String meaning() {
        return "response has " + Meant.count(letRelation, letFrequency) + " occurrences of " + Meant.anyCase(letter);
    }

    @Override
    public Sight look(ReferenceText text) {
        return prepared().look(text);
    }

    @Override
    public ReferenceRule prepared() {
        int sought = PythonText.lower(PythonText.strip(letter)).codePointAt(0);
        Bounds bounds = Relation.of(letRelation).to(letFrequency);
        return text -> {
            int count = count(text.lower(), sought);
            return Sight.of(count, bounds, () -> Counted.of(count, "occurrence"), () -> places(text.text(), sought));
        };
    }

    private static int count(String lower, int sought) {
        int count = 0;
        for (int at = lower.indexOf(sought); at >= 0; at = lower.indexOf(sought, at + 1)) {
            count++;
        }
        return count;
    }

    private static Places places(String text, int sought) {
        Places places = new Places();
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            String here = Character.toString(text.codePointAt(at));
            if (PythonText.lower(here).codePointAt(0) == sought) {
                places.add(at, at + here.length());
            }
        }
        return places;
    }
}
