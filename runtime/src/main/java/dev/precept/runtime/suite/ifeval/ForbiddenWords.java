package dev.precept.runtime.suite.ifeval;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Value;
import dev.precept.runtime.suite.ConstraintId;
import dev.precept.runtime.suite.ReferenceRule;
import dev.precept.runtime.suite.ReferenceText;
import dev.precept.runtime.suite.Sight;

/** Beside a mark no word ends, so what ends in one is never found at the end of a text. */
@ConstraintId("keywords:forbidden_words")
@Kind(
        phrase = "avoids every word in {forbiddenWords} by IFEval rules",
        plural = "avoid every word in {forbiddenWords} by IFEval rules",
        summary = "None of the words is found as a whole word, in any case.",
        family = Family.KEYWORDS,
        holds = {"avoids every word in [\"cat\"] by IFEval rules", "We concatenate."},
        fails = {"avoids every word in [\"cat\"] by IFEval rules", "The Cat."})
public record ForbiddenWords(Value.Items forbiddenWords) implements IfevalRule {
    public ForbiddenWords {
        Keywords.of(forbiddenWords);
    }

    @Override
    public String meaning() {
        return "response mentions none of " + Meant.list(forbiddenWords);
    }

    @Override
    public Sight look(ReferenceText text) {
        return prepared().look(text);
    }

    @Override
    public ReferenceRule prepared() {
        Keywords sought = Keywords.of(forbiddenWords);
        return text -> sought.noneWhole(text.text());
    }
}
