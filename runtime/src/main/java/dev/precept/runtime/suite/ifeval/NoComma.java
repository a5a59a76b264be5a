package dev.precept.runtime.suite.ifeval;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.runtime.suite.Bounds;
import dev.precept.runtime.suite.ConstraintId;
import dev.precept.runtime.suite.Counted;
import dev.precept.runtime.suite.Places;
import dev.precept.runtime.suite.ReferenceText;
import dev.precept.runtime.suite.Sight;

/** Other scripts' commas do not count. */
@ConstraintId("punctuation:no_comma")
@Kind(
        phrase = "avoids commas by IFEval rules",
        plural = "avoid commas by IFEval rules",
        summary = "No `,` stands in the text; the commas of other scripts do not count.",
        family = Family.CHARACTERS,
        holds = {"avoids commas by IFEval rules", "One、two and three."},
        fails = {"avoids commas by IFEval rules", "One, two and three."})
public record NoComma() implements IfevalRule {
    @Override
    public String meaning() {
        return "response is free of \"commas\"";
    }

    @Override
    public Sight look(ReferenceText text) {
        String within = text.text();
        if (within.indexOf(',') < 0) {
            return Sight.of(0, Bounds.exactly(0), () -> "no commas");
        }
        Places commas = new Places();
        for (int at = within.indexOf(','); at >= 0; at = within.indexOf(',', at + 1)) {
            commas.add(at, at + 1);
        }
        return Sight.of(commas.count(), Bounds.exactly(0), () -> Counted.of(commas.count(), "comma"), () -> commas);
    }
}
