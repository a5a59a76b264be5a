package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Nearness;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Outcome;
import dev.precept.compiler.vocabulary.Passage;
import java.util.List;

@Kind(
        phrase = "is wrapped in {mark}",
        plural = "are wrapped in {mark}",
        summary =
                "One pair stands around the whole text, and there is content in it: the mark opens, its counterpart closes"
                        + " (brackets and quotation marks turned round, a tag by its end tag). White space around the pair is passed"
                        + " over.",
        family = Family.FORMAT,
        nearness = "0.4 for each end that stands where it should",
        holds = {"is wrapped in \"\\\"\"", "\"She said \"hello\" and left.\""},
        fails = {"is wrapped in \"\\\"\"", "\"Yes\" and \"no\""})
public record WrappedIn(String mark) implements StandardRule<Passage> {
    public WrappedIn {
        if (mark.isBlank()) {
            throw new IllegalArgumentException("nothing can be wrapped in " + Shown.quote(mark));
        }
    }

    @Override
    public Observation observe(Passage passage) {
        passage.spend(passage.length());
        String text = passage.text();
        int end = Edges.end(text);
        int start = Math.min(Edges.start(text), end);
        String closing = Pairs.closing(mark);
        boolean opens = text.startsWith(mark, start);
        boolean closes =
                end - start >= mark.length() + closing.length() && text.startsWith(closing, end - closing.length());
        boolean one = opens && closes && isOne(text, start + mark.length(), end - closing.length(), closing);
        double near = (opens ? 0.4 : 0) + (closes ? 0.4 : 0);
        return new Observation(
                Outcome.of(one),
                one ? Nearness.HOLDS : new Nearness(near, 1),
                () -> words(text, opens, closes, one),
                () -> start == end ? List.of() : List.of(passage.evidence(start, end)));
    }

    private String words(String text, boolean opens, boolean closes, boolean one) {
        if (one) {
            return "one pair around the whole";
        }
        if (opens && closes) {
            return "no one pair around the whole";
        }
        return opens
                ? Shown.quoteEnd(text) + " at the end"
                : text.isBlank() ? "no text" : Shown.quote(text) + " at the start";
    }

    /** There is content, and the pair does not close before the end. */
    private boolean isOne(String text, int from, int to, String closing) {
        return Edges.end(text.substring(from, to)) > 0
                && (closing.equals(mark) ? staysOpenBySides(text, from, to) : staysOpen(text, from, to, closing));
    }

    private boolean staysOpen(String text, int from, int to, String closing) {
        int depth = 1;
        int at = from;
        while (at < to) {
            if (text.startsWith(mark, at)) {
                depth++;
                at += mark.length();
            } else if (text.startsWith(closing, at) && at + closing.length() <= to) {
                depth--;
                at += closing.length();
            } else {
                at++;
            }
            if (depth == 0) {
                return false;
            }
        }
        return true;
    }

    /** Where both marks look alike, one opens that has a blank before it, and one closes that has a word before and none after. */
    private boolean staysOpenBySides(String text, int from, int to) {
        int depth = 1;
        int at = from;
        while (at + mark.length() <= to) {
            if (!text.startsWith(mark, at)) {
                at++;
                continue;
            }
            int after = at + mark.length();
            boolean blankBefore = at == from || Edges.isBlank(text.codePointBefore(at));
            boolean blankAfter = after >= to || Edges.isBlank(text.codePointAt(after));
            boolean wordAfter = !blankAfter && Character.isLetterOrDigit(text.codePointAt(after));
            boolean wordBefore = !blankBefore && Character.isLetterOrDigit(text.codePointBefore(at));
            if (blankBefore && !blankAfter || wordAfter && !wordBefore) {
                depth++;
            } else if (!blankBefore && !wordAfter) {
                depth--;
            }
            if (depth == 0) {
                return false;
            }
            at = after;
        }
        return true;
    }
}
