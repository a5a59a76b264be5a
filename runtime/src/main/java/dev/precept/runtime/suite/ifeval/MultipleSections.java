package dev.precept.runtime.suite.ifeval;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.runtime.suite.Bounds;
import dev.precept.runtime.suite.ConstraintId;
import dev.precept.runtime.suite.Counted;
import dev.precept.runtime.suite.Places;
import dev.precept.runtime.suite.ReferenceRule;
import dev.precept.runtime.suite.ReferenceText;
import dev.precept.runtime.suite.Sight;
import dev.precept.runtime.suite.reference.PythonCharacters;
import dev.precept.runtime.suite.reference.PythonPattern;
import dev.precept.runtime.suite.reference.PythonText;

/** A marker inside of a line counts, and so does the same number twice. */
@ConstraintId("detectable_format:multiple_sections")
@Kind(
        phrase = "counts at least {numSections} sections marked {sectionSpliter} by IFEval rules",
        plural = "count at least {numSections} sections marked {sectionSpliter} by IFEval rules",
        summary = "The marker, with a number behind it, stands in the text at least that many times.",
        family = Family.STRUCTURE,
        holds = {"counts at least 2 sections marked \"PART\" by IFEval rules", "PART 1\nOne.\nPART 2\nTwo."},
        fails = {"counts at least 2 sections marked \"PART\" by IFEval rules", "PART 1\nOne.\nPart 2\nTwo."})
public record MultipleSections(int numSections, String sectionSpliter) implements IfevalRule {
    public MultipleSections {
        Counted.require(numSections, 0, "sections");
        PythonPattern.exact(PythonText.strip(sectionSpliter));
    }

    @Override
    public String meaning() {
        return "at least " + numSections + " lines match " + Meant.heading(PythonText.strip(sectionSpliter));
    }

    @Override
    public Sight look(ReferenceText text) {
        return prepared().look(text);
    }

    @Override
    public ReferenceRule prepared() {
        PythonPattern marker = PythonPattern.exact(PythonText.strip(sectionSpliter));
        return text -> {
            Places places = places(marker, text.text());
            return Sight.of(
                    places.count(),
                    Bounds.atLeast(numSections),
                    () -> Counted.of(places.count(), "section"),
                    () -> places);
        };
    }

    /** The marker, at most one blank, and digits. */
    private static Places places(PythonPattern marker, String text) {
        Places places = new Places();
        PythonPattern.Finder finder = marker.finder(text);
        for (boolean found = finder.find(); found; ) {
            int digits = finder.end();
            if (digits < text.length() && PythonCharacters.isSpace(text.charAt(digits))) {
                digits++;
            }
            int end = afterDigits(text, digits);
            if (end > digits) {
                places.add(finder.start(), end);
            }
            found = finder.findFrom(end > digits ? end : finder.start() + 1);
        }
        return places;
    }

    private static int afterDigits(String text, int start) {
        int at = start;
        while (at < text.length() && PythonCharacters.isDigit(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }
}
