package dev.precept.runtime.suite.ifeval;

import dev.precept.compiler.graph.Spelling;
import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.runtime.suite.Bounds;
import dev.precept.runtime.suite.ConstraintId;
import dev.precept.runtime.suite.Counted;
import dev.precept.runtime.suite.Places;
import dev.precept.runtime.suite.ReferenceText;
import dev.precept.runtime.suite.Sight;

/** A divider needs no line of its own. */
@ConstraintId("length_constraints:number_paragraphs")
@Kind(
        phrase = "counts {numParagraphs} paragraphs between asterisks by IFEval rules",
        plural = "count {numParagraphs} paragraphs between asterisks by IFEval rules",
        summary =
                "Split at ***, wherever that stands, the text has exactly that many pieces; a blank piece at either end does not count, and one inside fails.",
        family = Family.LENGTH,
        holds = {"counts 2 paragraphs between asterisks by IFEval rules", "One.\n***\nTwo."},
        fails = {"counts 2 paragraphs between asterisks by IFEval rules", "One.\n\nTwo."})
public record NumberParagraphs(int numParagraphs) implements IfevalRule {
    private static final String DIVIDER = "***";

    public NumberParagraphs {
        Counted.require(numParagraphs, 0, "paragraphs");
    }

    @Override
    public String meaning() {
        return "response has exactly " + numParagraphs + " parts divided by " + Spelling.quoted(DIVIDER);
    }

    @Override
    public Sight look(ReferenceText text) {
        Pieces pieces = Pieces.of(text.text(), DIVIDER);
        if (pieces.hasBlankInside()) {
            return Sight.of(false, () -> "a blank paragraph");
        }
        Places places = pieces.written();
        return Sight.of(
                places.count(),
                Bounds.exactly(numParagraphs),
                () -> Counted.of(places.count(), "paragraph"),
                () -> places);
    }
}
