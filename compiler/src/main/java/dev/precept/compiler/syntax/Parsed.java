package dev.precept.compiler.syntax;

import dev.precept.compiler.diagnostic.Problem;
import java.util.List;

/** What was good in a file, and every problem of its syntax in the order of the source. */
public record Parsed(SpecFile file, List<Problem> problems) {
    public Parsed {
        problems = List.copyOf(problems);
    }
}
