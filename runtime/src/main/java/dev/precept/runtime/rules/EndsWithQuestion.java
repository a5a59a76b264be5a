package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Outcome;
import dev.precept.compiler.vocabulary.Passage;
import java.util.List;

@Kind(
        phrase = "ends with a question",
        plural = "end with a question",
        summary =
                "The last mark is a question mark of any script; white space, markup, closing brackets and quotation marks"
                        + " after it are passed over.",
        family = Family.POSITION,
        holds = {"ends with a question", "(Shall we go on?)"},
        fails = {"ends with a question", "Shall we go on? Let me know."})
public record EndsWithQuestion() implements StandardRule<Passage> {
    @Override
    public Observation observe(Passage passage) {
        passage.spend(passage.length());
        String text = passage.text();
        int end = lastMark(text);
        int question = end;
        while (question > 0 && CharacterClass.EXCLAMATION_MARKS.has(text.codePointBefore(question))) {
            question -= Character.charCount(text.codePointBefore(question));
        }
        boolean asks = question > 0
                && CharacterClass.QUESTION_MARKS.has(text.codePointBefore(question))
                && hasWord(text, question);
        int from = end == 0 ? 0 : text.offsetByCodePoints(end, -1);
        return Observation.of(
                Outcome.of(asks),
                () -> end == 0 ? "no text" : Shown.quoteEnd(text) + " at the end",
                () -> end == 0 ? List.of() : List.of(passage.evidence(from, end)));
    }

    private static int lastMark(String text) {
        int end = text.length();
        while (end > 0) {
            int point = text.codePointBefore(end);
            if (!Edges.isBlank(point) && !Edges.isEmphasis(point) && !closes(point)) {
                break;
            }
            end -= Character.charCount(point);
        }
        return end;
    }

    private static boolean closes(int point) {
        return Character.getType(point) == Character.END_PUNCTUATION
                || CharacterClass.QUOTATION_MARKS.has(point)
                || CharacterClass.APOSTROPHES.has(point)
                || CharacterClass.EMOJI.has(point);
    }

    private static boolean hasWord(String text, int end) {
        int at = end;
        while (at > 0) {
            int point = text.codePointBefore(at);
            if (Character.isLetterOrDigit(point)) {
                return true;
            }
            at -= Character.charCount(point);
        }
        return false;
    }
}
