package dev.precept.runtime.suite.ifeval;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.runtime.suite.ConstraintId;
import dev.precept.runtime.suite.ReferenceText;
import dev.precept.runtime.suite.Sight;
import dev.precept.runtime.suite.reference.PythonText;

/** What stands between is not looked at. */
@ConstraintId("startend:quotation")
@Kind(
        phrase = "stands in quotation marks by IFEval rules",
        plural = "stand in quotation marks by IFEval rules",
        summary =
                "The first and the last character that are no white space are straight double quotation marks, and not the same.",
        family = Family.FORMAT,
        holds = {"stands in quotation marks by IFEval rules", "\"Quoted.\""},
        fails = {"stands in quotation marks by IFEval rules", "“Quoted.”"})
public record Quotation() implements IfevalRule {
    @Override
    public String meaning() {
        return "response is wrapped in \"\\\"\"";
    }

    @Override
    public Sight look(ReferenceText text) {
        String inner = PythonText.strip(text.text());
        boolean holds = inner.length() > 1 && inner.startsWith("\"") && inner.endsWith("\"");
        return Sight.of(holds, () -> holds ? "quotation marks" : "other edges");
    }
}
