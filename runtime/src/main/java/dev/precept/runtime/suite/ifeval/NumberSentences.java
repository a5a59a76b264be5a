package dev.precept.runtime.suite.ifeval;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.runtime.suite.ConstraintId;
import dev.precept.runtime.suite.Counted;
import dev.precept.runtime.suite.Places;
import dev.precept.runtime.suite.ReferenceText;
import dev.precept.runtime.suite.Relation;
import dev.precept.runtime.suite.Sight;
import dev.precept.runtime.suite.reference.Punkt;

/** Sentences are those of Punkt. */
@ConstraintId("length_constraints:number_sentences")
@Kind(
        phrase = "counts {relation} {numSentences} sentences by IFEval rules",
        plural = "count {relation} {numSentences} sentences by IFEval rules",
        summary = "The text has a number of sentences as Punkt splits it.",
        family = Family.LENGTH,
        holds = {"counts \"at least\" 2 sentences by IFEval rules", "Mr. Bean came. He left."},
        fails = {"counts \"less than\" 2 sentences by IFEval rules", "Mr. Bean came. He left."})
public record NumberSentences(String relation, int numSentences, Punkt punkt) implements IfevalRule {
    public NumberSentences {
        Relation.of(relation);
        Counted.require(numSentences, 0, "sentences");
    }

    @Override
    public String meaning() {
        return "response has " + Meant.count(relation, numSentences) + " sentences";
    }

    @Override
    public Sight look(ReferenceText text) {
        int count = text.once(punkt, punkt::count);
        return Sight.of(
                count,
                Relation.of(relation).to(numSentences),
                () -> Counted.of(count, "sentence"),
                () -> places(text.text()));
    }

    private Places places(String text) {
        Places places = new Places();
        int[] spans = punkt.spans(text);
        for (int at = 0; at < spans.length; at += 2) {
            places.add(spans[at], spans[at + 1]);
        }
        return places;
    }
}
