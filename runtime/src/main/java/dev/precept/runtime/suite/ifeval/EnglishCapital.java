package dev.precept.runtime.suite.ifeval;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.runtime.suite.ConstraintId;
import dev.precept.runtime.suite.ReferenceText;
import dev.precept.runtime.suite.Sight;
import dev.precept.runtime.suite.reference.PythonText;
import dev.precept.runtime.text.language.SeededIdentifier;

/** Of a text without features the language is not asked. */
@ConstraintId("change_case:english_capital")
@Kind(
        phrase = "is in English capitals by IFEval rules",
        plural = "are in English capitals by IFEval rules",
        summary =
                "Every letter that has case is one of the capitals, there is one, and seeded langdetect says English; a text without any feature passes that.",
        family = Family.CASING,
        holds = {
            "is in English capitals by IFEval rules",
            "THIS IS A SHORT SENTENCE IN ENGLISH AND SHOULD BE WRITTEN IN CAPITALS."
        },
        fails = {"is in English capitals by IFEval rules", "This is a short sentence in English."})
public record EnglishCapital(SeededIdentifier languages) implements IfevalRule {
    @Override
    public String meaning() {
        return "response is in upper case and is in language \"en\"";
    }

    @Override
    public Sight look(ReferenceText text) {
        return PythonText.isUpper(text.text())
                ? Detection.of(text, languages).is("en")
                : Sight.of(false, () -> "not all in capitals");
    }
}
