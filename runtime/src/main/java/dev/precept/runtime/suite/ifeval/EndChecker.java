package dev.precept.runtime.suite.ifeval;

import dev.precept.compiler.graph.Spelling;
import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.runtime.suite.ConstraintId;
import dev.precept.runtime.suite.ReferenceRule;
import dev.precept.runtime.suite.ReferenceText;
import dev.precept.runtime.suite.Sight;
import dev.precept.runtime.suite.reference.PythonText;

/** Quotation marks at the end are looked past; other marks are not. */
@ConstraintId("startend:end_checker")
@Kind(
        phrase = "finishes with {endPhrase} by IFEval rules",
        plural = "finish with {endPhrase} by IFEval rules",
        summary =
                "The text without white space and straight quotation marks at its edges ends with the phrase, in any case.",
        family = Family.POSITION,
        holds = {"finishes with \"Any questions?\" by IFEval rules", "That is all. \"Any questions?\""},
        fails = {"finishes with \"Any questions?\" by IFEval rules", "That is all. **Any questions?**"})
public record EndChecker(String endPhrase) implements IfevalRule {
    public EndChecker {
        if (PythonText.isBlank(endPhrase)) {
            throw new IllegalArgumentException("every text ends with a blank one");
        }
    }

    @Override
    public String meaning() {
        return "response ends with " + Spelling.quoted(PythonText.strip(endPhrase));
    }

    @Override
    public Sight look(ReferenceText text) {
        return prepared().look(text);
    }

    @Override
    public ReferenceRule prepared() {
        String wanted = PythonText.lower(PythonText.strip(endPhrase));
        return text -> {
            boolean holds =
                    PythonText.strip(PythonText.strip(text.lower()), "\"").endsWith(wanted);
            return Sight.of(holds, () -> holds ? "the phrase" : "another end");
        };
    }
}
