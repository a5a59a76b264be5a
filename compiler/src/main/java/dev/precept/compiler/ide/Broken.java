package dev.precept.compiler.ide;

import dev.precept.compiler.diagnostic.Problem;
import dev.precept.compiler.source.Span;
import dev.precept.compiler.syntax.LayoutProblem;
import java.util.List;
import java.util.TreeSet;

/** The lines that have a problem, and those that leave unclear where other lines belong. */
final class Broken {
    private final TreeSet<Integer> lines = new TreeSet<>();
    private final TreeSet<Integer> unclear = new TreeSet<>();

    Broken(Commented source, List<Problem> problems) {
        for (Problem problem : problems) {
            Span span = problem.span();
            int last = source.line(Math.max(span.start(), span.end() - 1));
            for (int line = source.line(span.start()); line <= last; line++) {
                lines.add(line);
                if (problem instanceof LayoutProblem) {
                    unclear.add(line);
                }
            }
        }
    }

    boolean any(int first, int last) {
        return any(lines, first, last);
    }

    boolean anyUnclear(int first, int last) {
        return any(unclear, first, last);
    }

    private static boolean any(TreeSet<Integer> lines, int first, int last) {
        Integer next = lines.ceiling(first);
        return next != null && next <= last;
    }
}
