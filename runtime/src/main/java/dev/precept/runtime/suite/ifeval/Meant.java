package dev.precept.runtime.suite.ifeval;

import dev.precept.compiler.graph.Spelling;
import dev.precept.compiler.vocabulary.Value;
import dev.precept.runtime.suite.Bounds;
import dev.precept.runtime.suite.Relation;
import java.util.List;
import java.util.stream.Collectors;

/** Pieces of the clauses that say what an id means. */
final class Meant {
    /** What may stand before a word or a marker that begins a line: list markers, markup, quotation marks. */
    private static final String EDGE = "^[^\\pL\\pN\\n]*";

    private Meant() {}

    /** {@code at least 3}; fewer than 3 is {@code at most 2}. */
    static String count(String relation, int number) {
        Bounds bounds = Relation.of(relation).to(number);
        if (bounds.most() < bounds.least()) {
            throw new IllegalArgumentException("no number is %s %d".formatted(relation, number));
        }
        return bounds.most() == Long.MAX_VALUE ? "at least " + bounds.least() : "at most " + bounds.most();
    }

    static String list(Value.Items items) {
        return Spelling.of(items);
    }

    static String list(List<String> texts) {
        return texts.stream().map(Spelling::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    static String ordinal(int number) {
        boolean teen = number % 100 / 10 == 1;
        return number
                + switch (teen ? 0 : number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }

    /** The text in any case, as a pattern. */
    static String anyCase(String text) {
        return pattern(escaped(text), "i");
    }

    /** A line that begins with the marker and a number. */
    static String heading(String marker) {
        return pattern(EDGE + escaped(marker) + "\\s*([0-9]+|[ivxlc]+)([^\\pL\\pN]|$)", "i");
    }

    /** A text whose first word this is. */
    static String firstWord(String word) {
        return pattern(EDGE + escaped(word) + "([^\\pL\\pN]|$)", "i");
    }

    private static String pattern(String source, String flags) {
        return "/" + source + "/" + flags;
    }

    /** With everything that means something in a pattern taken literally. */
    private static String escaped(String text) {
        return text.codePoints()
                .mapToObj(point -> Character.isLetterOrDigit(point) || point == ' '
                        ? Character.toString(point)
                        : "\\x{%X}".formatted(point))
                .collect(Collectors.joining());
    }
}
