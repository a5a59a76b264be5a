package dev.precept.runtime.suite.ifeval;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.runtime.suite.Bounds;
import dev.precept.runtime.suite.ConstraintId;
import dev.precept.runtime.suite.Counted;
import dev.precept.runtime.suite.Places;
import dev.precept.runtime.suite.ReferenceText;
import dev.precept.runtime.suite.Sight;
import dev.precept.runtime.suite.reference.PythonCharacters;

/** Bold text counts twice where the single asterisks around it match too. */
@ConstraintId("detectable_format:number_highlighted_sections")
@Kind(
        phrase = "counts at least {numHighlights} highlights by IFEval rules",
        plural = "count at least {numHighlights} highlights by IFEval rules",
        summary =
                "At least that many stretches of a line stand between single or between double asterisks, one after the other, and are not blank.",
        family = Family.STRUCTURE,
        holds = {"counts at least 2 highlights by IFEval rules", "*one* and **two**"},
        fails = {"counts at least 2 highlights by IFEval rules", "*one* and _two_"})
public record NumberHighlightedSections(int numHighlights) implements IfevalRule {
    public NumberHighlightedSections {
        Counted.require(numHighlights, 0, "highlights");
    }

    @Override
    public String meaning() {
        return "response has at least " + numHighlights + " highlights";
    }

    @Override
    public Sight look(ReferenceText text) {
        Places places = new Places();
        addSingle(text.text(), places);
        addDouble(text.text(), places);
        return Sight.of(
                places.count(),
                Bounds.atLeast(numHighlights),
                () -> Counted.of(places.count(), "highlight"),
                () -> places);
    }

    /** The matches of {@code \*[^\n\*]*\*} that are not blank inside. */
    private static void addSingle(String text, Places places) {
        for (int open = text.indexOf('*'); open >= 0; ) {
            int close = stop(text, open + 1);
            if (close < text.length() && text.charAt(close) == '*') {
                add(text, open, open + 1, close, close + 1, places);
                open = text.indexOf('*', close + 1);
            } else {
                open = text.indexOf('*', close);
            }
        }
    }

    /** The matches of {@code \*\*[^\n\*]*\*\*} that are not blank inside. */
    private static void addDouble(String text, Places places) {
        for (int open = text.indexOf("**"); open >= 0; ) {
            int close = stop(text, open + 2);
            if (text.startsWith("**", close)) {
                add(text, open, open + 2, close, close + 2, places);
                open = text.indexOf("**", close + 2);
            } else {
                open = text.indexOf("**", close == open + 2 ? open + 1 : close);
            }
        }
    }

    private static void add(String text, int start, int from, int to, int end, Places places) {
        for (int at = from; at < to; at++) {
            if (!PythonCharacters.isSpace(text.charAt(at))) {
                places.add(start, end);
                return;
            }
        }
    }

    /** The first asterisk or line break from an offset on, or the end. */
    private static int stop(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '*' && text.charAt(at) != '\n') {
            at++;
        }
        return at;
    }
}
