package dev.precept.runtime.cli;

import dev.precept.compiler.graph.ConstraintGraph;
import dev.precept.compiler.graph.Fit;
import dev.precept.compiler.vocabulary.Parameter;
import dev.precept.compiler.vocabulary.Value;
import dev.precept.compiler.vocabulary.Vocabulary;
import dev.precept.runtime.exchange.JsonValues;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A spec and what is set for it, the same for every command that judges by one or tells one: a mixin. */
public final class SpecSelection {
    @Mixin
    private NamedSpec spec = new NamedSpec();

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
        ConstraintGraph graph = spec.graph(console);
        return new Chosen(graph, values(graph), prompt);
    }

    /** The words that the spec may use. */
    public Vocabulary vocabulary() {
        return spec.vocabulary();
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
