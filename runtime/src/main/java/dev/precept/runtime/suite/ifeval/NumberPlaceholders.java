package dev.precept.runtime.suite.ifeval;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.runtime.suite.Bounds;
import dev.precept.runtime.suite.ConstraintId;
import dev.precept.runtime.suite.Counted;
import dev.precept.runtime.suite.Places;
import dev.precept.runtime.suite.ReferenceText;
import dev.precept.runtime.suite.Sight;

/** A link and an empty pair of brackets are placeholders too. */
@ConstraintId("detectable_content:number_placeholders")
@Kind(
        phrase = "counts at least {numPlaceholders} placeholders by IFEval rules",
        plural = "count at least {numPlaceholders} placeholders by IFEval rules",
        summary = "At least that many pairs of square brackets stand in the text, each within a line.",
        family = Family.STRUCTURE,
        holds = {"counts at least 2 placeholders by IFEval rules", "Dear [name], see [date]."},
        fails = {"counts at least 2 placeholders by IFEval rules", "Dear [name]."})
public record NumberPlaceholders(int numPlaceholders) implements IfevalRule {
    public NumberPlaceholders {
        Counted.require(numPlaceholders, 0, "placeholders");
    }

    @Override
    public String meaning() {
        return "response has at least " + numPlaceholders + " placeholders";
    }

    @Override
    public Sight look(ReferenceText text) {
        Places places = places(text.text());
        return Sight.of(
                places.count(),
                Bounds.atLeast(numPlaceholders),
                () -> Counted.of(places.count(), "placeholder"),
                () -> places);
    }

    /** The matches of {@code \[.*?\]}. */
    private static Places places(String text) {
        Places places = new Places();
        int close = -1;
        int lineEnd = -1;
        for (int open = text.indexOf('['); open >= 0; ) {
            if (close < open) {
                close = orEnd(text, text.indexOf(']', open));
            }
            if (lineEnd < open) {
                lineEnd = orEnd(text, text.indexOf('\n', open));
            }
            if (close < lineEnd) {
                places.add(open, close + 1);
            }
            open = text.indexOf('[', Math.min(close, lineEnd) + 1);
        }
        return places;
    }

    private static int orEnd(String text, int found) {
        return found < 0 ? text.length() : found;
    }
}
