package dev.precept.compiler.graph;

import static dev.precept.compiler.sample.Clauses.all;
import static dev.precept.compiler.sample.Clauses.atMost;
import static dev.precept.compiler.sample.Clauses.check;
import static dev.precept.compiler.sample.Clauses.has;
import static dev.precept.compiler.sample.Clauses.one;
import static dev.precept.compiler.sample.Clauses.response;
import static dev.precept.compiler.sample.Clauses.unit;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.precept.compiler.sample.RandomGraphs;
import dev.precept.compiler.sample.Samples;
import dev.precept.compiler.source.SourceFile;
import dev.precept.compiler.source.Span;
import dev.precept.compiler.vocabulary.Domain;
import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Modality;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphJsonTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(GraphJson.class.getResourceAsStream("graph.schema.json"));

    private static final Deciders NAMED =
            statement -> Optional.of(new Decider("head", "3", 0.5, Optional.of(new Decider.Band(0.25, 0.75)), true));
    private static final Clause SHORT = has(atMost(4), unit("Sentence"));
    private static final Clause GREETING = check("StartsWith", one("Dear"));
    private static final ConstraintGraph SMALL = graph(response(all(SHORT, GREETING)), response(GREETING));

    @Provide
    Arbitrary<ConstraintGraph> graphs() {
        return RandomGraphs.graphs();
    }

    @Provide
    Arbitrary<Clause> texts() {
        return RandomGraphs.clauses(Domain.TEXT);
    }

    @Property(tries = 300)
    void whatIsWrittenReadsBack(@ForAll("graphs") ConstraintGraph graph) {
        assertThat(GraphJson.read(GraphJson.write(graph), Samples.VOCABULARY))
                .isEqualTo(new GraphJson.Read.Graph(graph));
        assertThat(GraphJson.read(GraphJson.write(graph, NAMED), Samples.VOCABULARY))
                .isEqualTo(new GraphJson.Read.Graph(graph));
    }

    @Property(tries = 300)
    void whateverIsLostOrPutInTheResultIsAValue(
            @ForAll("graphs") ConstraintGraph graph,
            @ForAll @IntRange(max = 1_000_000) int from,
            @ForAll @IntRange(max = 40) int lost,
            @ForAll("pieces") String put) {
        String json = GraphJson.write(graph);
        int start = from % json.length();
        String changed = json.substring(0, start) + put + json.substring(Math.min(json.length(), start + lost));
        switch (GraphJson.read(changed, Samples.VOCABULARY)) {
            case GraphJson.Read.Graph(var read) ->
                assertThat(GraphJson.write(read)).isNotEmpty();
            case GraphJson.Read.Broken(var problems) ->
                assertThat(problems)
                        .isNotEmpty()
                        .allSatisfy(problem ->
                                assertThat(problem.message()).isNotBlank().doesNotContain("\n"));
        }
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                "",
                "0",
                "-1",
                "1e999999999",
                "1e99999999935",
                "null",
                "[]",
                "{}",
                "\"\"",
                "\"x\"",
                ",",
                "}",
                "]",
                ": ",
                "\"kind\": ",
                "\\u0000");
    }

    @Property(tries = 100)
    void whatIsWrittenIsAsTheSchemaSays(@ForAll("graphs") ConstraintGraph graph) {
        assertThat(SCHEMA.validate(GraphJson.write(graph), InputFormat.JSON)).isEmpty();
        assertThat(SCHEMA.validate(GraphJson.write(graph, NAMED), InputFormat.JSON))
                .isEmpty();
    }

    @Property(tries = 300)
    void aNodeIsItsContentWhateverTheSpec(@ForAll("texts") Clause one, @ForAll("texts") Clause other) {
        assertThat(Nodes.id(one).equals(Nodes.id(other))).isEqualTo(one.equals(other));
        assertThat(Nodes.of(graph(response(one))).byId()).containsEntry(Nodes.id(one), one);
    }

    @Test
    void equalNodesAreWrittenOnce() {
        assertThat(Nodes.of(SMALL).byId().values())
                .containsExactly(
                        Clause.TRUE,
                        SHORT,
                        GREETING,
                        all(SHORT, GREETING),
                        response(all(SHORT, GREETING)),
                        response(GREETING));
    }

    @Test
    void everyNodeSaysWhatItSpeaksOf() {
        assertThat(GraphJson.write(SMALL))
                .contains("\"type\": [ \"conversation\" ]")
                .contains("\"type\": [ \"text\" ]")
                .contains("\"type\": [ \"conversation\", \"text\", \"call\" ]");
    }

    /** A change of one place, and the problem that it is: {@code '} stands for a double quote. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "'precept-graph/1' | 'precept-graph/2' | /format: this is `precept-graph/2`, and `precept-graph/1` is read",
                "'rule': 'StartsWith' | 'rule': 'Sings' | /nodes/GREETING/rule: `Sings` is no rule of the vocabulary",
                "'name': 'Sentence' | 'name': 'Verse' | /nodes/SHORT/unit/name: `Verse` is no unit of the vocabulary",
                "'kind': 'check' | 'kind': 'guess' | /nodes/GREETING/kind: `guess` is no kind of node",
                "'kind': 'number' | 'kind': 'many' | /nodes/SHORT/quantity/kind: `many` is no kind of quantity",
                "'modality': 'require' | 'modality': 'demand' | /statements/0/modality: `demand` is none of require, forbid, prefer",
                "'weight': 1 | 'weight': -1 | /statements/0/weight: a weight is 0 or more",
                "'weight': 1 | 'weight': 1e999999999 | /statements/0/weight: a number of at most 1000 digits is wanted here",
                "'span': [ 0, 0 ] | 'span': [0, 9] | /statements/0/span: [0, 9] is no place in the source",
                "'span': [ 0, 0 ] | 'span': [0] | /statements/0/span: a list of two is wanted here",
                "'sought': { | 'other': { | /nodes/GREETING/arguments: `sought` is missing",
                "'clause': ' | 'clause': 'x | /statements/0/clause: there is no node `xWHOLE`",
                "'value': 0 | 'value': 'none' | /nodes/SHORT/quantity/least/value: a number is wanted here",
                "'type': 'number' | 'type': 'text' | /nodes/SHORT/quantity/least: a text stands where a number is wanted",
                "'value': 0 | 'slot': 'limit' | /nodes/SHORT/quantity/least/slot: `limit` is no number parameter of the spec",
                "'given': 'response' | 'given': 'answer' | /nodes/WHOLE/unit/given: `answer` is none of response, prompt",
                "'index': 0 | 'index': 99999999999 | /nodes/WHOLE/index: `99999999999` is too far from 0",
            })
    void whatIsBrokenIsAProblem(String from, String to, String problem) {
        String json = GraphJson.write(SMALL);
        String changed = json.replaceFirst(
                java.util.regex.Pattern.quote(from.replace('\'', '"')),
                java.util.regex.Matcher.quoteReplacement(to.replace('\'', '"')));
        String expected = problem.replace("GREETING", Nodes.id(GREETING))
                .replace("SHORT", Nodes.id(SHORT))
                .replace("WHOLE", Nodes.id(response(all(SHORT, GREETING))));
        assertThat(changed).isNotEqualTo(json);
        assertThat(problems(changed)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {"§§", "{", "[]", "null", "3", "{'format': 3}", "{'format': 'precept-graph/1', 'format': 1}", "nul"
            })
    void whatIsNoGraphIsAProblem(String text) {
        assertThat(problems(text == null ? "" : text.replace('\'', '"'))).isNotEmpty();
    }

    @Test
    void aNodeThatIsAPartOfItselfIsAProblem() {
        assertThat(problems(withNodes("""
                        "a": {"kind": "not", "part": "b"}, "b": {"kind": "all", "parts": ["a"]}"""))).containsExactly("/nodes/b/parts/0: node `a` is a part of itself");
    }

    @Test
    void aNodeThatIsTooMuchIsAProblem() {
        String doubling = IntStream.range(0, 64)
                .mapToObj(index -> "\"%d\": {\"kind\": \"all\", \"parts\": [\"%d\", \"%d\"]}"
                        .formatted(index, index + 1, index + 1))
                .collect(Collectors.joining(", "));
        assertThat(problems(withNodes(doubling + ", \"64\": {\"kind\": \"all\", \"parts\": []}")))
                .containsExactly("/nodes/48: this is made of more than 100000 parts");
        String deep = IntStream.range(0, 600)
                .mapToObj(index -> "\"%d\": {\"kind\": \"not\", \"part\": \"%d\"}".formatted(index, index + 1))
                .collect(Collectors.joining(", "));
        assertThat(problems(withNodes(deep + ", \"600\": {\"kind\": \"all\", \"parts\": []}")))
                .containsExactly("/nodes/500: more than 500 nodes stand inside one another here");
    }

    @Test
    void aNodeAboutTheWrongSubjectIsAProblem() {
        assertThat(problems(withNodes("""
                        "call": {"kind": "check", "rule": "Passes", "arguments": {
                          "argument": {"type": "text", "value": "id"},
                          "pattern": {"type": "pattern", "value": {"pattern": "a", "flags": ""}}}},
                        "words": {"kind": "count", "quantity": {"kind": "every"},
                          "unit": {"name": "Word", "arguments": {}}, "body": "call"}"""))).containsExactly("/nodes/words/body: the node does not speak of a text");
    }

    private static List<String> problems(String json) {
        return switch (GraphJson.read(json, Samples.VOCABULARY)) {
            case GraphJson.Read.Graph graph -> List.of();
            case GraphJson.Read.Broken(var problems) ->
                problems.stream().map(JsonProblem::toString).toList();
        };
    }

    private static String withNodes(String nodes) {
        return """
                {"format": "precept-graph/1", "spec": "s", "parameters": [], "statements": [], "nodes": {%s},
                "examples": [], "source": {"name": "", "text": ""}}""".formatted(nodes);
    }

    private static ConstraintGraph graph(Clause... clauses) {
        List<Statement> statements = IntStream.range(0, clauses.length)
                .<Statement>mapToObj(index -> new Statement.Requirement(
                        Integer.toString(index),
                        Optional.empty(),
                        Modality.REQUIRE,
                        clauses[index],
                        BigDecimal.ONE,
                        Family.LENGTH,
                        new Span(0, 0)))
                .toList();
        return new ConstraintGraph(
                "small",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                statements,
                List.of(),
                new SourceFile("small.precept", ""));
    }
}
