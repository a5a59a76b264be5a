package dev.precept.compiler;

import dev.precept.compiler.diagnostic.Diagnostic;
import dev.precept.compiler.graph.ConstraintGraph;
import java.util.List;
import java.util.Optional;

/**
 * What became of a file: a graph for each spec that has no error, and every problem in the order of the source.
 * Problems of imported files are among them, each with its file.
 */
public record Compilation(List<ConstraintGraph> graphs, List<Diagnostic> diagnostics) {
    public Compilation {
        graphs = List.copyOf(graphs);
        diagnostics = List.copyOf(diagnostics);
    }

    /** The spec of that name. */
    public Optional<ConstraintGraph> graph(String name) {
        return graphs.stream().filter(graph -> graph.name().equals(name)).findFirst();
    }
}
