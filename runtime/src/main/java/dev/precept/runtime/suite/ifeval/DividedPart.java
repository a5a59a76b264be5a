package dev.precept.runtime.suite.ifeval;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Named;
import dev.precept.compiler.vocabulary.Passage;
import dev.precept.compiler.vocabulary.Subject;
import dev.precept.compiler.vocabulary.Unit;
import java.util.ArrayList;
import java.util.List;

/** A part of a text that dividers cut. */
@Named(
        singular = "part divided by {divider}",
        plural = "parts divided by {divider}",
        summary = "What stands between dividers, each by itself between white space; a blank part is none.",
        family = Family.STRUCTURE,
        example = {"\"***\"", "One.\n***\nTwo ***two***.", "One.", "Two ***two***."})
public record DividedPart(String divider) implements Unit {
    public DividedPart {
        if (divider.isBlank() || !divider.equals(divider.strip())) {
            throw new IllegalArgumentException("a divider has no white space at its ends");
        }
    }

    @Override
    public List<Passage> split(Subject subject) {
        return subject instanceof Passage passage ? parts(passage) : List.of();
    }

    private List<Passage> parts(Passage passage) {
        passage.spend(passage.length());
        String text = passage.text();
        var parts = new ArrayList<Passage>();
        int start = 0;
        for (int at = text.indexOf(divider); at >= 0; at = text.indexOf(divider, at + 1)) {
            if (at >= start && isBlankAt(text, at - 1) && isBlankAt(text, at + divider.length())) {
                addWritten(passage, text, start, at, parts);
                start = at + divider.length();
            }
        }
        addWritten(passage, text, start, text.length(), parts);
        return parts;
    }

    private static boolean isBlankAt(String text, int index) {
        return index < 0 || index >= text.length() || Character.isWhitespace(text.charAt(index));
    }

    private static void addWritten(Passage passage, String text, int start, int end, List<Passage> parts) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (from < to && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            parts.add(passage.slice(from, to));
        }
    }
}
