package dev.precept.runtime.suite.ifeval;

import dev.precept.compiler.graph.Spelling;
import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.runtime.suite.Bounds;
import dev.precept.runtime.suite.ConstraintId;
import dev.precept.runtime.suite.Counted;
import dev.precept.runtime.suite.Places;
import dev.precept.runtime.suite.ReferenceRule;
import dev.precept.runtime.suite.ReferenceText;
import dev.precept.runtime.suite.Relation;
import dev.precept.runtime.suite.Sight;
import dev.precept.runtime.suite.reference.PythonPattern;
import dev.precept.runtime.suite.reference.PythonText;

/** Matches do not overlap. */
@ConstraintId("keywords:frequency")
@Kind(
        phrase = "includes {keyword} {relation} {frequency} times by IFEval rules",
        plural = "include {keyword} {relation} {frequency} times by IFEval rules",
        summary = "A keyword is found a number of times, in any case and also inside of words.",
        family = Family.KEYWORDS,
        holds = {"includes \"cat\" \"at least\" 2 times by IFEval rules", "Cats concatenate."},
        fails = {"includes \"cat\" \"less than\" 2 times by IFEval rules", "Cats concatenate."})
public record Frequency(String keyword, String relation, int frequency) implements IfevalRule {
    public Frequency {
        PythonPattern.ignoringCase(PythonText.strip(keyword));
        Relation.of(relation);
        Counted.require(frequency, 0, "times");
    }

    @Override
    public String meaning() {
        return "response has " + Meant.count(relation, frequency) + " mentions of " + Spelling.quoted(keyword);
    }

    @Override
    public Sight look(ReferenceText text) {
        return prepared().look(text);
    }

    @Override
    public ReferenceRule prepared() {
        PythonPattern sought = PythonPattern.ignoringCase(PythonText.strip(keyword));
        Bounds bounds = Relation.of(relation).to(frequency);
        return text -> {
            Places places = Keywords.places(sought, text.text());
            return Sight.of(places.count(), bounds, () -> Counted.of(places.count(), "occurrence"), () -> places);
        };
    }
}
