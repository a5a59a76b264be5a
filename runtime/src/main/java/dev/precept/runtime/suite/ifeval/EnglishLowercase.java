package dev.precept.runtime.suite.ifeval;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.runtime.suite.ConstraintId;
import dev.precept.runtime.suite.ReferenceText;
import dev.precept.runtime.suite.Sight;
import dev.precept.runtime.suite.reference.PythonText;
import dev.precept.runtime.text.language.SeededIdentifier;

/** Of a text without features the language is not asked. */
@ConstraintId("change_case:english_lowercase")
@Kind(
        phrase = "is in English small letters by IFEval rules",
        plural = "are in English small letters by IFEval rules",
        summary =
                "Every letter that has case is one of the small letters, there is one, and seeded langdetect says English; a text without any feature passes that.",
        family = Family.CASING,
        holds = {"is in English small letters by IFEval rules", "this is a short sentence in english."},
        fails = {"is in English small letters by IFEval rules", "This is a short sentence in English."})
public record EnglishLowercase(SeededIdentifier languages) implements IfevalRule {
    @Override
    public String meaning() {
        return "response is in lower case and is in language \"en\"";
    }

    @Override
    public Sight look(ReferenceText text) {
        return PythonText.isLower(text.text())
                ? Detection.of(text, languages).is("en")
                : Sight.of(false, () -> "not all in small letters");
    }
}
