package dev.precept.runtime.suite.ifeval;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.runtime.suite.ConstraintId;
import dev.precept.runtime.suite.Places;
import dev.precept.runtime.suite.ReferenceText;
import dev.precept.runtime.suite.Sight;
import java.util.List;

/** The answer may be a part of another sentence. */
@ConstraintId("detectable_format:constrained_response")
@Kind(
        phrase = "gives a constrained answer by IFEval rules",
        plural = "give a constrained answer by IFEval rules",
        summary = "One of `My answer is yes.`, `My answer is no.` and `My answer is maybe.` stands in the text.",
        family = Family.FORMAT,
        holds = {"gives a constrained answer by IFEval rules", "Well. My answer is maybe."},
        fails = {"gives a constrained answer by IFEval rules", "My answer is yes"})
public record ConstrainedResponse() implements IfevalRule {
    private static final List<String> ANSWERS = List.of("My answer is yes.", "My answer is no.", "My answer is maybe.");

    @Override
    public String meaning() {
        return "exactly 1 sentence is one of " + Meant.list(ANSWERS);
    }

    @Override
    public Sight look(ReferenceText text) {
        for (String answer : ANSWERS) {
            int start = text.text().indexOf(answer);
            if (start >= 0) {
                return Sight.of(true, () -> "`" + answer + "`", () -> Places.at(start, start + answer.length()));
            }
        }
        return Sight.of(false, () -> "none of the answers");
    }
}
