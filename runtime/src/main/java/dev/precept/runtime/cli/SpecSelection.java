package dev.precept.runtime.cli;

import dev.precept.compiler.Compilation;
import dev.precept.compiler.graph.ConstraintGraph;
import dev.precept.compiler.graph.Fit;
import dev.precept.compiler.vocabulary.Parameter;
import dev.precept.compiler.vocabulary.Value;
import dev.precept.compiler.vocabulary.Vocabulary;
import dev.precept.runtime.exchange.JsonValues;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The spec that a command is about, the same for every command that names one: a mixin. */
public final class SpecSelection {
    @Parameters(index = "0", paramLabel = "SPEC", description = "The file of the spec.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--spec",
            paramLabel = "NAME",
            description = "The spec that is meant, where the file holds several.")
    private Optional<String> name = Optional.empty();

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "A value for a parameter of the spec, for where the data gives none.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(
            names = "--prompt",
            paramLabel = "TEXT",
            description = "What the user said, where the data does not hold it.")
    private Optional<String> prompt = Optional.empty();

    @Mixin
    private WordSelection words = new WordSelection();

    /**
     * A spec without errors, and what was set.
     *
     * @param values for the parameters that {@code --set} names
     */
    public record Chosen(ConstraintGraph graph, Map<String, Value> values, Optional<String> prompt) {
        public Chosen {
            values = Map.copyOf(values);
        }
    }

    /**
     * Reads and compiles it; what is wrong is printed.
     *
     * @throws Unusable where the file cannot be read or has an error, where no spec or no parameter has that name, and where
     *     a value is not of its parameter's type
     */
    public Chosen choose(Console console) {
        ConstraintGraph graph = graph(new Specs(vocabulary()).sound(file, console));
        return new Chosen(graph, values(graph), prompt);
    }

    /** The words that the spec may use. */
    public Vocabulary vocabulary() {
        return words.vocabulary();
    }

    private ConstraintGraph graph(Compilation compilation) {
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

    private static String among(List<ConstraintGraph> graphs) {
        return graphs.stream()
                .map(graph -> "`" + graph.name() + "`")
                .collect(Collectors.joining(", ", graphs.isEmpty() ? "" : ": ", ""));
    }

    private Map<String, Value> values(ConstraintGraph graph) {
        var values = new LinkedHashMap<String, Value>();
        settings.forEach((parameter, text) -> values.put(parameter, value(declared(graph, parameter), text)));
        return values;
    }

    private static Parameter declared(ConstraintGraph graph, String name) {
        return graph.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Unusable("--set: `%s` is no parameter of `%s`".formatted(name, graph.name())));
    }

    private static Value value(Parameter parameter, String text) {
        return switch (JsonValues.spelled(parameter, text)) {
            case Fit.Fits<Value>(var value) -> value;
            case Fit.Unfit<Value>(var reason) -> throw new Unusable("--set: " + reason);
        };
    }
}
