package dev.precept.compiler.diagnostic;

import dev.precept.compiler.source.SourceFile;
import dev.precept.compiler.source.Span;
import java.util.Comparator;
import java.util.List;

/**
 * Places in a text that are shown with their lines.
 *
 * @param spans in code points, at least one, inside the file; kept in the order of the text
 */
public record Excerpt(SourceFile file, List<Span> spans) {
    public Excerpt {
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("an excerpt shows at least one place");
        }
        spans = spans.stream()
                .sorted(Comparator.comparingInt(Span::start).thenComparingInt(Span::end))
                .toList();
    }

    /** One place. */
    public static Excerpt of(SourceFile file, Span span) {
        return new Excerpt(file, List.of(span));
    }
}
