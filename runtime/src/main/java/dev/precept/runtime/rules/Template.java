package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Nearness;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Outcome;
import dev.precept.compiler.vocabulary.Passage;
import java.util.ArrayList;
import java.util.List;

/**
 * A text with holes, each {@code [a name]}; a doubled bracket is a bracket. A hole stands for something that is not blank;
 * any run of white space agrees with any other; white space at the edges does not matter.
 *
 * @param literals what stands before, between and after the holes, in order; the first and the last may be empty
 */
record Template(List<String> literals) {
    Template {
        literals = List.copyOf(literals);
    }

    /**
     * Reads a template.
     *
     * @throws IllegalArgumentException where a bracket is not closed, two holes touch, or there is nothing but a hole
     */
    static Template of(String source) {
        var literals = new ArrayList<String>();
        var literal = new StringBuilder();
        String text = source.strip();
        int at = 0;
        while (at < text.length()) {
            char mark = text.charAt(at);
            boolean doubled = at + 1 < text.length() && text.charAt(at + 1) == mark;
            if (mark == '[' && !doubled) {
                int close = text.indexOf(']', at);
                if (close < 0) {
                    throw new IllegalArgumentException("a hole is never closed: " + Shown.quote(text.substring(at))
                            + "; a bracket is written `[[`");
                }
                if (!literals.isEmpty() && literal.toString().isBlank()) {
                    throw new IllegalArgumentException("two holes touch before " + Shown.quote(text.substring(at)));
                }
                literals.add(literal.toString());
                literal.setLength(0);
                at = close + 1;
            } else {
                literal.append(mark);
                at += doubled && (mark == '[' || mark == ']') ? 2 : 1;
            }
        }
        literals.add(literal.toString());
        if (literals.stream().allMatch(String::isBlank)) {
            throw new IllegalArgumentException("a template needs words beside its holes: " + Shown.quote(source));
        }
        return new Template(literals.stream().map(Template::oneBlank).toList());
    }

    /** Whether the text is the template with its holes filled; as near as the share of its literals found in order. */
    Observation observe(Passage passage) {
        passage.spend(2L * passage.length());
        String text = oneBlank(passage.text()).strip();
        int found = 0;
        int at = 0;
        int last = literals.size() - 1;
        boolean broken = false;
        for (int i = 0; i <= last && !broken; i++) {
            String literal = literals.get(i);
            int place = i == 0 ? (text.startsWith(literal) ? 0 : -1) : place(text, at, literal, i == last);
            broken = place < 0 || (i == last && place + literal.length() != text.length());
            if (!broken) {
                found++;
                at = place + literal.length();
            }
        }
        boolean holds = !broken;
        int first = found;
        return new Observation(
                Outcome.of(holds),
                holds ? Nearness.HOLDS : new Nearness((double) found / (literals.size() + 1), 1),
                () -> holds ? "the form" : missing(first),
                () -> passage.length() == 0 ? List.of() : List.of(passage.evidence()));
    }

    private String missing(int index) {
        String literal = literals.get(index).strip();
        if (literal.isEmpty()) {
            return "no text";
        }
        return index == 0
                ? "no " + Shown.quote(literal) + " at the start"
                : index == literals.size() - 1
                        ? "no " + Shown.quote(literal) + " at the end"
                        : "no " + Shown.quote(literal) + " behind what comes before it";
    }

    /** The first place that leaves the hole before it something, or the end of the text for the last. */
    private static int place(String text, int from, String literal, boolean isLast) {
        int filled = from;
        while (filled < text.length() && text.charAt(filled) == ' ') {
            filled++;
        }
        if (filled == text.length()) {
            return -1;
        }
        int least = filled + Character.charCount(text.codePointAt(filled));
        if (isLast) {
            int place = text.length() - literal.length();
            return place >= least && text.endsWith(literal) ? place : -1;
        }
        return text.indexOf(literal, least);
    }

    private static String oneBlank(String text) {
        var result = new StringBuilder(text.length());
        boolean blank = false;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            if (Edges.isInvisible(point)) {
                continue;
            }
            if (!Edges.isBlank(point)) {
                result.appendCodePoint(point);
            } else if (!blank) {
                result.append(' ');
            }
            blank = Edges.isBlank(point);
        }
        return result.toString();
    }
}
