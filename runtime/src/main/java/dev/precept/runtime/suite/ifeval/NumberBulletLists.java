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

/** Any line that begins with a hyphen is an item, and so is one that begins with an asterisk and something else. */
@ConstraintId("detectable_format:number_bullet_lists")
@Kind(
        phrase = "counts {numBullets} bullets by IFEval rules",
        plural = "count {numBullets} bullets by IFEval rules",
        summary = "The text has exactly that many lines that begin with a hyphen or with one asterisk.",
        family = Family.STRUCTURE,
        holds = {"counts 2 bullets by IFEval rules", "* one\n- two"},
        fails = {"counts 2 bullets by IFEval rules", "* one\n** two"})
public record NumberBulletLists(int numBullets) implements IfevalRule {
    public NumberBulletLists {
        Counted.require(numBullets, 0, "bullets");
    }

    @Override
    public String meaning() {
        return "response has exactly " + numBullets + " bullet points";
    }

    @Override
    public Sight look(ReferenceText text) {
        Places places = new Places();
        addAsterisks(text.text(), places);
        addHyphens(text.text(), places);
        return Sight.of(
                places.count(), Bounds.exactly(numBullets), () -> Counted.of(places.count(), "bullet"), () -> places);
    }

    /** The matches of {@code ^\s*\*[^\*].*$}; what follows the asterisk may be a line break, and then the next line is part of the match. */
    private static void addAsterisks(String text, Places places) {
        int length = text.length();
        for (int line = 0; line >= 0; ) {
            int mark = afterSpace(text, line);
            if (mark + 1 < length && text.charAt(mark) == '*' && text.charAt(mark + 1) != '*') {
                int end = lineEnd(text, mark + 2);
                places.add(mark, end);
                line = nextLine(text, end);
            } else {
                line = nextLine(text, mark);
            }
        }
    }

    /** The matches of {@code ^\s*-.*$}. */
    private static void addHyphens(String text, Places places) {
        for (int line = 0; line >= 0; ) {
            int mark = afterSpace(text, line);
            if (mark < text.length() && text.charAt(mark) == '-') {
                places.add(mark, lineEnd(text, mark));
            }
            line = nextLine(text, mark);
        }
    }

    private static int afterSpace(String text, int start) {
        int at = start;
        while (at < text.length() && PythonCharacters.isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', Math.min(from, text.length()));
        return end < 0 ? text.length() : end;
    }

    /** The start of the first line that starts behind an offset, or -1. */
    private static int nextLine(String text, int offset) {
        int end = text.indexOf('\n', offset);
        return end < 0 ? -1 : end + 1;
    }
}
