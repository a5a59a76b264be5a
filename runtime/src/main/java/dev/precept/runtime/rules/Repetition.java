package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Nearness;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Outcome;
import dev.precept.compiler.vocabulary.Passage;
import java.util.List;

/** A text that begins by repeating another and then goes on. As near as half the share repeated, until both are so. */
final class Repetition {
    private Repetition() {}

    static Observation observe(Passage passage, PlainWords original) {
        PlainWords text = passage.feature(PlainWords.OF);
        String wanted = original.text();
        int from = text.text().startsWith("\"") && !wanted.startsWith("\"") ? 1 : 0;
        int agreeing = 0;
        while (agreeing < wanted.length()
                && from + agreeing < text.text().length()
                && wanted.charAt(agreeing) == text.text().charAt(from + agreeing)) {
            agreeing++;
        }
        int end = from + agreeing;
        boolean repeats = agreeing == wanted.length() && !wanted.isEmpty() && !goesOnWithin(text.text(), end);
        boolean answers = text.text().substring(end).codePoints().anyMatch(Character::isLetterOrDigit);
        double share = wanted.isEmpty() ? 0 : (double) agreeing / wanted.length();
        int place = end == 0 ? 0 : text.ends()[end - 1];
        return new Observation(
                Outcome.of(repeats && answers),
                repeats && answers ? Nearness.HOLDS : new Nearness(share / 2, 1),
                () -> repeats
                        ? answers ? "it repeated, and an answer" : "it repeated, and no answer"
                        : text.text().isEmpty()
                                ? "no text"
                                : "other words from "
                                        + Shown.quote(passage.text().substring(place)) + " on",
                () -> repeats ? List.of(passage.evidence(Edges.start(passage.text()), place)) : List.of());
    }

    /** Whether a word is cut in two there. */
    private static boolean goesOnWithin(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isLetterOrDigit(text.codePointBefore(at))
                && Character.isLetterOrDigit(text.codePointAt(at))
                && !Character.isIdeographic(text.codePointAt(at));
    }
}
