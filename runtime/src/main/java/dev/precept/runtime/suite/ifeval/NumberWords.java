package dev.precept.runtime.suite.ifeval;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.runtime.suite.ConstraintId;
import dev.precept.runtime.suite.Counted;
import dev.precept.runtime.suite.ReferenceText;
import dev.precept.runtime.suite.Relation;
import dev.precept.runtime.suite.Sight;
import dev.precept.runtime.suite.reference.PythonText;

/** A word is a run of letters, digits and low lines, so that a contraction is two. */
@ConstraintId("length_constraints:number_words")
@Kind(
        phrase = "counts {relation} {numWords} words by IFEval rules",
        plural = "count {relation} {numWords} words by IFEval rules",
        summary = "The text has a number of runs of letters, digits and low lines.",
        family = Family.LENGTH,
        holds = {"counts \"at least\" 4 words by IFEval rules", "don't 3.14"},
        fails = {"counts \"less than\" 4 words by IFEval rules", "don't 3.14"})
public record NumberWords(String relation, int numWords) implements IfevalRule {
    public NumberWords {
        Relation.of(relation);
        Counted.require(numWords, 0, "words");
    }

    @Override
    public String meaning() {
        return "response has " + Meant.count(relation, numWords) + " words";
    }

    @Override
    public Sight look(ReferenceText text) {
        int count = PythonText.countWords(text.text());
        return Sight.of(count, Relation.of(relation).to(numWords), () -> Counted.of(count, "word"));
    }
}
