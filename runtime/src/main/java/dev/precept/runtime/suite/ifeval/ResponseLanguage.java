package dev.precept.runtime.suite.ifeval;

import dev.precept.compiler.graph.Spelling;
import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.runtime.suite.ConstraintId;
import dev.precept.runtime.suite.ReferenceText;
import dev.precept.runtime.suite.Sight;
import dev.precept.runtime.text.language.SeededIdentifier;

/** A text without features is in every language. */
@ConstraintId("language:response_language")
@Kind(
        phrase = "is identified as {language} by IFEval rules",
        plural = "are identified as {language} by IFEval rules",
        summary =
                "Seeded langdetect gives the text this label, such as de or zh-cn; a text without any feature passes.",
        family = Family.LANGUAGE,
        holds = {"is identified as \"de\" by IFEval rules", "Das ist ein kurzer Satz auf Deutsch."},
        fails = {"is identified as \"de\" by IFEval rules", "This is a short sentence in English."})
public record ResponseLanguage(String language, SeededIdentifier languages) implements IfevalRule {
    @Override
    public String meaning() {
        return "response is in language " + Spelling.quoted(language);
    }

    @Override
    public Sight look(ReferenceText text) {
        return Detection.of(text, languages).is(language);
    }
}
