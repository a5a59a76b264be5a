package dev.precept.compiler.source;

/**
 * A place in a source file: code points from {@code start} (inclusive) to {@code end} (exclusive).
 *
 * @param start index of the first code point, 0 or more
 * @param end index after the last code point, at least {@code start}
 */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span from " + start + " to " + end);
        }
    }

    /** The smallest span that holds both. */
    public Span to(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }
}
