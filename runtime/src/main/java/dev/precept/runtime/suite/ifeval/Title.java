package dev.precept.runtime.suite.ifeval;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.runtime.suite.ConstraintId;
import dev.precept.runtime.suite.Places;
import dev.precept.runtime.suite.ReferenceText;
import dev.precept.runtime.suite.Sight;
import dev.precept.runtime.suite.reference.PythonText;

/** Shift signs of a program are a title too. */
@ConstraintId("detectable_format:title")
@Kind(
        phrase = "includes a title by IFEval rules",
        plural = "include a title by IFEval rules",
        summary = "A line has something that is not blank between << and >>.",
        family = Family.STRUCTURE,
        holds = {"includes a title by IFEval rules", "<<On trees>>\n\nThey grow."},
        fails = {"includes a title by IFEval rules", "<< >>\n\nThey grow."})
public record Title() implements IfevalRule {
    /** In each line what stands from the first {@code <<} to the last {@code >>}. */
    @Override
    public String meaning() {
        return "response matches /<<[^<>\\n]*[\\pL\\pN][^<>\\n]*>>/";
    }

    @Override
    public Sight look(ReferenceText text) {
        String within = text.text();
        int open = within.indexOf("<<");
        while (open >= 0) {
            int end = within.indexOf('\n', open);
            int stop = end < 0 ? within.length() : end;
            String marked = within.substring(open, stop);
            int close = marked.lastIndexOf(">>");
            if (close > 2 && isTitle(marked.substring(0, close))) {
                Places place = Places.at(open, open + close + 2);
                return Sight.of(true, () -> "a title", () -> place);
            }
            open = within.indexOf("<<", stop);
        }
        return Sight.of(false, () -> "no title");
    }

    private static boolean isTitle(String marked) {
        return !PythonText.isBlank(PythonText.stripRight(PythonText.stripLeft(marked, "<"), ">"));
    }
}
