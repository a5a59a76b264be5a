package dev.precept.runtime.suite.ifeval;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.runtime.suite.ConstraintId;
import dev.precept.runtime.suite.Counted;
import dev.precept.runtime.suite.ReferenceText;
import dev.precept.runtime.suite.Sight;
import dev.precept.runtime.suite.reference.PythonText;
import java.util.List;

/** Paragraphs are counted without the blank ones, and taken with them. */
@ConstraintId("length_constraints:nth_paragraph_first_word")
@Kind(
        phrase = "begins paragraph {nthParagraph} of {numParagraphs} with {firstWord} by IFEval rules",
        plural = "begin paragraph {nthParagraph} of {numParagraphs} with {firstWord} by IFEval rules",
        summary =
                "Split at empty lines, the text has exactly that many pieces that are not blank, and the word before the first . , ? ! or quotation mark of one of them is this, in any case.",
        family = Family.POSITION,
        holds = {"begins paragraph 2 of 2 with \"weekend\" by IFEval rules", "One.\n\nWeekend, at last."},
        fails = {"begins paragraph 2 of 2 with \"weekend\" by IFEval rules", "One.\n\n**Weekend** at last."})
public record NthParagraphFirstWord(int nthParagraph, int numParagraphs, String firstWord) implements IfevalRule {
    private static final String DIVIDER = "\n\n";
    private static final String MARKS = ".,?!'\"";

    public NthParagraphFirstWord {
        Counted.require(numParagraphs, 1, "paragraphs");
        if (nthParagraph < 1 || numParagraphs < nthParagraph) {
            throw new IllegalArgumentException("there is no paragraph %d of %d".formatted(nthParagraph, numParagraphs));
        }
    }

    @Override
    public String meaning() {
        return "response has exactly %d paragraphs and %s paragraph matches %s"
                .formatted(numParagraphs, Meant.ordinal(nthParagraph), Meant.firstWord(firstWord));
    }

    @Override
    public Sight look(ReferenceText text) {
        List<String> pieces = PythonText.split(text.text(), DIVIDER);
        long count = pieces.stream().filter(piece -> !PythonText.isBlank(piece)).count();
        if (nthParagraph > count || PythonText.isBlank(pieces.get(nthParagraph - 1))) {
            return Sight.of(false, () -> "no paragraph there, of " + count);
        }
        String word = firstWord(pieces.get(nthParagraph - 1));
        boolean holds = count == numParagraphs && word.equals(PythonText.lower(firstWord));
        return Sight.of(holds, () -> "`%s` in paragraph %d of %d".formatted(word, nthParagraph, count));
    }

    private static String firstWord(String paragraph) {
        String token = PythonText.stripLeft(
                PythonText.stripLeft(PythonText.split(paragraph).getFirst(), "'"), "\"");
        StringBuilder word = new StringBuilder();
        for (int point :
                token.codePoints().takeWhile(point -> MARKS.indexOf(point) < 0).toArray()) {
            word.append(PythonText.lower(Character.toString(point)));
        }
        return word.toString();
    }
}
