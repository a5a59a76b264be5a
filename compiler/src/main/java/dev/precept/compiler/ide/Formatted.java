package dev.precept.compiler.ide;

import dev.precept.compiler.diagnostic.Problem;
import java.util.List;

/**
 * A source laid out.
 *
 * @param text the whole of it; a broken line stands there as it was
 * @param problems of the syntax, in the order of the source
 */
public record Formatted(String text, List<Problem> problems) {
    public Formatted {
        problems = List.copyOf(problems);
    }
}
