package dev.precept.trainer.label;

import dev.precept.compiler.graph.ConstraintGraph;
import dev.precept.compiler.graph.Fit;
import dev.precept.compiler.graph.GraphJson;
import dev.precept.compiler.graph.Instruction;
import dev.precept.compiler.graph.Statement;
import dev.precept.compiler.vocabulary.Parameter;
import dev.precept.compiler.vocabulary.Value;
import dev.precept.runtime.exchange.Json;
import dev.precept.runtime.exchange.JsonValues;
import dev.precept.runtime.rows.Line;
import dev.precept.runtime.rules.StandardVocabulary;
import dev.precept.runtime.suite.BadRecord;
import dev.precept.runtime.suite.Mode;
import dev.precept.runtime.suite.PromptReader;
import dev.precept.runtime.suite.PromptRecord;
import dev.precept.runtime.suite.RecordSpec;
import dev.precept.runtime.suite.Suite;
import dev.precept.runtime.suite.ifeval.Ifeval;
import dev.precept.runtime.suite.reference.PunktParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads responses with what they were asked for: rows of {@code precept rollout}, which carry their graph, and a benchmark's rows of
 * {@code prompt}, {@code instruction_id_list}, {@code kwargs} and {@code response}. Of one thread.
 */
final class Reading {
    private final Assertions assertions;
    private final Suite suite = Ifeval.suite(Mode.NATIVE.base(), PunktParameters.english(), Ifeval.LANGUAGE_SEED);
    private final PromptReader prompts = new PromptReader(suite);

    Reading(Assertions assertions) {
        this.assertions = assertions;
    }

    /** A line that is no such row, and why. */
    static final class Unread extends Exception {
        private static final long serialVersionUID = 1;

        Unread(String message) {
            super(message);
        }
    }

    Response read(Line line) throws Unread {
        JsonNode row;
        try {
            row = Json.read(line.bytes());
        } catch (JacksonException broken) {
            throw new Unread(Json.reason(broken));
        }
        if (!row.path("response").isString()) {
            throw new Unread("no `response`");
        }
        if (row.path("graph").isObject()) {
            return rollout(row);
        }
        try {
            return benchmark(row, line);
        } catch (BadRecord bad) {
            throw new Unread(bad.reason());
        }
    }

    private Response rollout(JsonNode row) throws Unread {
        ConstraintGraph graph = switch (GraphJson.read(row.path("graph").toString(), StandardVocabulary.VOCABULARY)) {
            case GraphJson.Read.Graph(var read) -> read;
            case GraphJson.Read.Broken(var problems) -> throw new Unread("graph: " + problems.getFirst());
        };
        Map<String, Value> values = values(graph, row.path("parameters"));
        var bare = new ConstraintGraph(
                graph.name(), graph.parameters(), graph.task(), Optional.empty(), List.of(), List.of(), graph.source());
        String task = Instruction.of(bare, values).strip();
        var asked = new LinkedHashMap<String, Assertions.Wanted>();
        for (Statement statement : graph.statements()) {
            if (statement instanceof Statement.Requirement requirement) {
                asked.put(
                        statement.path(),
                        assertions.of(
                                requirement,
                                graph.parameters(),
                                values,
                                requirement.family().word()));
            }
        }
        var sample = new Sample(
                row.path("ladder").asString(graph.name()),
                task,
                row.path("response").asString(),
                List.copyOf(asked.values()));
        return new Response(
                sample, sample.instruction() + "-" + row.path("sample").asInt(0), paths(graph), asked);
    }

    private static Set<String> paths(ConstraintGraph graph) {
        return graph.statements().stream().map(Statement::path).collect(Collectors.toSet());
    }

    private static Map<String, Value> values(ConstraintGraph graph, JsonNode json) throws Unread {
        var values = new LinkedHashMap<String, Value>();
        for (Parameter parameter : graph.parameters()) {
            switch (JsonValues.of(parameter, json.path(parameter.name()))) {
                case Fit.Fits<Value>(var value) -> values.put(parameter.name(), value);
                case Fit.Unfit<Value>(var reason) -> throw new Unread(reason);
            }
        }
        return values;
    }

    private Response benchmark(JsonNode row, Line line) throws BadRecord {
        PromptRecord record = prompts.read(line);
        ConstraintGraph graph = RecordSpec.of(record, Mode.NATIVE).graph(suite.vocabulary());
        var asked = new LinkedHashMap<String, Assertions.Wanted>();
        for (int index = 0; index < graph.statements().size(); index++) {
            if (graph.statements().get(index) instanceof Statement.Requirement requirement) {
                String id = record.constraints().get(index).id().toLowerCase(Locale.ROOT);
                asked.put(requirement.path(), assertions.of(requirement, List.of(), Map.of(), id));
            }
        }
        var sample =
                new Sample(record.key(), record.prompt(), row.path("response").asString(), List.copyOf(asked.values()));
        return new Response(sample, record.key() + "-" + row.path("model").asString(""), paths(graph), asked);
    }
}
