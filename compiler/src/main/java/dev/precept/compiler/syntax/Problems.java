package dev.precept.compiler.syntax;

import dev.precept.compiler.diagnostic.Problem;
import dev.precept.compiler.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** The problems of a source as they are found; told at once whether a stretch of it has any. */
final class Problems {
    private final List<SyntaxProblem> found = new ArrayList<>();
    private final TreeSet<Integer> starts = new TreeSet<>();

    void add(SyntaxProblem problem) {
        found.add(problem);
        starts.add(problem.span().start());
    }

    /** True where a problem begins inside a span. */
    boolean anyIn(Span span) {
        Integer next = starts.ceiling(span.start());
        return next != null && next < span.end();
    }

    List<Problem> inOrder() {
        return found.stream()
                .map(Problem.class::cast)
                .sorted(Comparator.<Problem>comparingInt(
                                problem -> problem.span().start())
                        .thenComparingInt(problem -> problem.span().end()))
                .toList();
    }
}
