package dev.precept.compiler.source;

import java.util.Arrays;

/**
 * A named text, and where its lines begin. A line ends with {@code \n}, {@code \r\n} or {@code \r}.
 *
 * @param name what problems call the file: a path as the user wrote it, or a word such as {@code <inline>}
 * @param text the whole source
 */
public record SourceFile(String name, String text) {

    /** A place as people count: both from 1, the column in code points. */
    public record Position(int line, int column) {}

    /** Where a code point stands; the end of the text is a place too. */
    public Position position(int codePoint) {
        int[] starts = lineStarts();
        int found = Arrays.binarySearch(starts, codePoint);
        int line = found >= 0 ? found : -found - 2;
        return new Position(line + 1, codePoint - starts[line] + 1);
    }

    /** The text of a line, counted from 1, without its line break. */
    public String line(int number) {
        int[] starts = lineStarts();
        int from = text.offsetByCodePoints(0, starts[number - 1]);
        int to = from;
        while (to < text.length() && text.charAt(to) != '\n' && text.charAt(to) != '\r') {
            to++;
        }
        return text.substring(from, to);
    }

    /** The text of a span. */
    public String text(Span span) {
        int from = text.offsetByCodePoints(0, span.start());
        return text.substring(from, text.offsetByCodePoints(from, span.end() - span.start()));
    }

    private int[] lineStarts() {
        int[] starts = new int[16];
        int lines = 1;
        int codePoint = 0;
        for (int index = 0; index < text.length(); codePoint++) {
            int here = text.codePointAt(index);
            index += Character.charCount(here);
            boolean pair = here == '\r' && index < text.length() && text.charAt(index) == '\n';
            if (here == '\n' || (here == '\r' && !pair)) {
                starts = lines == starts.length ? Arrays.copyOf(starts, lines * 2) : starts;
                starts[lines++] = codePoint + 1;
            }
        }
        return Arrays.copyOf(starts, lines);
    }
}
