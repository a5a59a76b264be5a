package dev.precept.compiler.source;

/**
 * A named text, and where its lines begin. A line ends with {@code \n}, {@code \r\n} or {@code \r}. Two are equal where
 * name and text are.
 */
public final class SourceFile {
    private final String name;
    private final String text;
    private final LineIndex index;

    /**
     * @param name what problems call the file: a path as the user wrote it, or a word such as {@code <inline>}
     * @param text the whole source
     */
    public SourceFile(String name, String text) {
        this.name = name;
        this.text = text;
        this.index = LineIndex.of(text);
    }

    /** A place as people count: both from 1, the column in code points. */
    public record Position(int line, int column) {}

    /** What problems call the file. */
    public String name() {
        return name;
    }

    /** The whole source. */
    public String text() {
        return text;
    }

    /** The number of code points. */
    public int length() {
        return index.length();
    }

    /** The number of lines; after a last line break stands one more, empty line. */
    public int lines() {
        return index.lines();
    }

    /** Where a code point stands; the end of the text is a place too. */
    public Position position(int codePoint) {
        int line = index.line(codePoint);
        return new Position(line + 1, codePoint - index.start(line) + 1);
    }

    /** The first code point of a line, counted from 1. */
    public int start(int line) {
        return index.start(line - 1);
    }

    /** The text of a line, counted from 1, without its line break. */
    public String line(int number) {
        int from = index.offset(text, index.start(number - 1));
        int to = from;
        while (to < text.length() && text.charAt(to) != '\n' && text.charAt(to) != '\r') {
            to++;
        }
        return text.substring(from, to);
    }

    /** The text of a span. */
    public String text(Span span) {
        return text.substring(index.offset(text, span.start()), index.offset(text, span.end()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceFile that && name.equals(that.name) && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + text.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
