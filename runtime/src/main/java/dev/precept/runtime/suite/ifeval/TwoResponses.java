package dev.precept.runtime.suite.ifeval;

import dev.precept.compiler.graph.Spelling;
import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.runtime.suite.ConstraintId;
import dev.precept.runtime.suite.Counted;
import dev.precept.runtime.suite.ReferenceText;
import dev.precept.runtime.suite.Sight;
import dev.precept.runtime.suite.reference.PythonText;
import java.util.List;

/** Asterisks need no line of their own, and a full stop more makes another response. */
@ConstraintId("combination:two_responses")
@Kind(
        phrase = "gives two responses by IFEval rules",
        plural = "give two responses by IFEval rules",
        summary =
                "Split at ******, the text has exactly two pieces that are not blank, and they differ; none inside is blank.",
        family = Family.FORMAT,
        holds = {"gives two responses by IFEval rules", "One.\n******\nTwo."},
        fails = {"gives two responses by IFEval rules", "One.\n******\nOne."})
public record TwoResponses() implements IfevalRule {
    private static final String DIVIDER = "******";

    @Override
    public String meaning() {
        return "response has exactly 2 parts divided by %1$s and gives different parts divided by %1$s"
                .formatted(Spelling.quoted(DIVIDER));
    }

    @Override
    public Sight look(ReferenceText text) {
        List<String> pieces = PythonText.split(text.text(), DIVIDER);
        List<String> written = pieces.stream()
                .map(PythonText::strip)
                .filter(piece -> !piece.isEmpty())
                .toList();
        boolean blankInside = pieces.size() > 2
                && pieces.subList(1, pieces.size() - 1).stream().anyMatch(PythonText::isBlank);
        boolean holds =
                !blankInside && written.size() == 2 && !written.getFirst().equals(written.getLast());
        return Sight.of(holds, () -> blankInside ? "a blank response" : Counted.of(written.size(), "response"));
    }
}
