package dev.precept.runtime.suite.ifeval;

import dev.precept.compiler.graph.Spelling;
import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.runtime.suite.ConstraintId;
import dev.precept.runtime.suite.ReferenceRule;
import dev.precept.runtime.suite.ReferenceText;
import dev.precept.runtime.suite.Sight;
import dev.precept.runtime.suite.reference.PythonCharacters;
import dev.precept.runtime.suite.reference.PythonPattern;
import dev.precept.runtime.suite.reference.PythonText;

/** A marker inside of a word counts. */
@ConstraintId("detectable_content:postscript")
@Kind(
        phrase = "adds a postscript marked {postscriptMarker} by IFEval rules",
        plural = "add a postscript marked {postscriptMarker} by IFEval rules",
        summary =
                "The marker stands in the text, in any case; in P.S. and P.P.S a blank may follow each full stop but the last.",
        family = Family.STRUCTURE,
        holds = {"adds a postscript marked \"P.S.\" by IFEval rules", "Bye.\n\np. s. One more thing."},
        fails = {"adds a postscript marked \"P.S.\" by IFEval rules", "Bye.\n\nPS: One more thing."})
public record Postscript(String postscriptMarker) implements IfevalRule {
    public Postscript {
        PythonPattern.exact(PythonText.lower(postscriptMarker));
    }

    @Override
    public String meaning() {
        return "some line starts with " + Spelling.quoted(PythonText.strip(postscriptMarker));
    }

    @Override
    public Sight look(ReferenceText text) {
        return prepared().look(text);
    }

    @Override
    public ReferenceRule prepared() {
        return switch (PythonText.strip(postscriptMarker)) {
            case "P.P.S" -> text -> initials(text.lower(), "p.", "p.", "s");
            case "P.S." -> text -> initials(text.lower(), "p.", "s.");
            case String other -> {
                PythonPattern sought = PythonPattern.exact(PythonText.lower(other));
                yield text -> {
                    PythonPattern.Finder finder = sought.finder(text.lower());
                    return seen(finder.find() ? finder.start() : -1);
                };
            }
        };
    }

    /** The parts in a row, with at most one blank between each two. */
    private static Sight initials(String lower, String... parts) {
        for (int start = lower.indexOf(parts[0]); start >= 0; start = lower.indexOf(parts[0], start + 1)) {
            if (follow(lower, start, parts)) {
                return seen(start);
            }
        }
        return seen(-1);
    }

    private static boolean follow(String lower, int start, String... parts) {
        int at = start + parts[0].length();
        for (int part = 1; part < parts.length; part++) {
            if (at < lower.length() && PythonCharacters.isSpace(lower.charAt(at))) {
                at++;
            }
            if (!lower.startsWith(parts[part], at)) {
                return false;
            }
            at += parts[part].length();
        }
        return true;
    }

    private static Sight seen(int start) {
        return Sight.of(start >= 0, () -> start < 0 ? "no postscript" : "a postscript");
    }
}
