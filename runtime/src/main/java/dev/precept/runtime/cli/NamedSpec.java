package dev.precept.runtime.cli;

import dev.precept.compiler.Compilation;
import dev.precept.compiler.graph.ConstraintGraph;
import dev.precept.compiler.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One spec of a file, the same for every command that is about one: a mixin. */
public final class NamedSpec {
    @Parameters(index = "0", paramLabel = "SPEC", description = "The file of the spec.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--spec",
            paramLabel = "NAME",
            description = "The spec that is meant, where the file holds several.")
    private Optional<String> name = Optional.empty();

    @Mixin
    private WordSelection words = new WordSelection();

    /**
     * Reads and compiles it; what is wrong is printed.
     *
     * @throws Unusable where the file cannot be read or has an error, and where no spec has that name
     */
    public ConstraintGraph graph(Console console) {
        Compilation compilation = new Specs(vocabulary()).sound(file, console);
        List<ConstraintGraph> graphs = compilation.graphs();
        if (name.isPresent()) {
            return compilation
                    .graph(name.get())
                    .orElseThrow(
                            () -> new Unusable("`%s` holds no spec `%s`%s".formatted(file, name.get(), among(graphs))));
        }
        if (graphs.size() != 1) {
            throw new Unusable(
                    graphs.isEmpty()
                            ? "`%s` holds no spec".formatted(file)
                            : "`%s` holds several specs; choose one with --spec%s".formatted(file, among(graphs)));
        }
        return graphs.getFirst();
    }

    /** The words that the spec may use. */
    public Vocabulary vocabulary() {
        return words.vocabulary();
    }

    private static String among(List<ConstraintGraph> graphs) {
        return graphs.stream()
                .map(graph -> "`" + graph.name() + "`")
                .collect(Collectors.joining(", ", graphs.isEmpty() ? "" : ": ", ""));
    }
}
