package dev.precept.runtime.suite.ifeval;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Value;
import dev.precept.runtime.suite.ConstraintId;
import dev.precept.runtime.suite.ReferenceRule;
import dev.precept.runtime.suite.ReferenceText;
import dev.precept.runtime.suite.Sight;

/** A keyword is a pattern, and one inside of a word counts. */
@ConstraintId("keywords:existence")
@Kind(
        phrase = "includes every keyword in {keywords} by IFEval rules",
        plural = "include every keyword in {keywords} by IFEval rules",
        summary = "Every keyword is found, in any case and also inside of words.",
        family = Family.KEYWORDS,
        holds = {"includes every keyword in [\"art\", \"paint\"] by IFEval rules", "Start with the PAINT."},
        fails = {"includes every keyword in [\"art\", \"paint\"] by IFEval rules", "Start again."})
public record Existence(Value.Items keywords) implements IfevalRule {
    public Existence {
        Keywords.of(keywords);
    }

    @Override
    public String meaning() {
        return "response mentions all of " + Meant.list(keywords);
    }

    @Override
    public Sight look(ReferenceText text) {
        return prepared().look(text);
    }

    @Override
    public ReferenceRule prepared() {
        Keywords sought = Keywords.of(keywords);
        return text -> sought.all(text.text());
    }
}
