package dev.precept.compiler.graph;

import dev.precept.compiler.vocabulary.Vocabulary;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A graph as JSON: its clauses as nodes that are shared by id, its statements in order. What is written reads back to an
 * equal graph. The form is described by {@code graph.schema.json} beside this class.
 */
public final class GraphJson {
    /** What the form is called, with its version. */
    public static final String FORMAT = "precept-graph/1";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final DefaultPrettyPrinter LINES = lines();

    private GraphJson() {}

    /** What became of a text. */
    public sealed interface Read {
        /** It is a graph of the vocabulary. */
        record Graph(ConstraintGraph graph) implements Read {}

        /** It is not, and all that was found wrong; never empty. */
        record Broken(List<JsonProblem> problems) implements Read {
            public Broken {
                problems = List.copyOf(problems);
            }
        }
    }

    /** The graph in many lines, with a line break at the end. */
    public static String write(ConstraintGraph graph) {
        return write(graph, Deciders.NOBODY);
    }

    /** The same, with who decides beside each judgement; what is written of that is not read. */
    public static String write(ConstraintGraph graph, Deciders deciders) {
        return escaped(MAPPER.writer().with(LINES).writeValueAsString(GraphWriter.of(graph, deciders))) + "\n";
    }

    /** The graph that the text describes, with the vocabulary's kinds for the names in it. */
    public static Read read(String json, Vocabulary vocabulary) {
        JsonNode tree;
        try {
            tree = MAPPER.readTree(json);
        } catch (JacksonException broken) {
            return new Read.Broken(List.of(new JsonProblem("", "no JSON: " + firstLine(broken.getOriginalMessage()))));
        } catch (NumberFormatException beyond) {
            return new Read.Broken(List.of(new JsonProblem("", "a number with an exponent beyond all bounds")));
        }
        return GraphReader.read(tree, vocabulary);
    }

    /** On one line, the same for equal trees: what ids are made of. */
    static String canonical(JsonNode tree) {
        return MAPPER.writeValueAsString(tree);
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    /** Half a surrogate pair has no form in UTF-8, but an escape in JSON. */
    private static String escaped(String json) {
        var escaped = new StringBuilder(json.length());
        json.codePoints()
                .forEach(here -> escaped.append(
                        Character.getType(here) == Character.SURROGATE
                                ? "\\u%04X".formatted(here)
                                : Character.toString(here)));
        return escaped.toString();
    }

    private static DefaultPrettyPrinter lines() {
        var indenter = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator(""))
                .withObjectIndenter(indenter);
    }
}
