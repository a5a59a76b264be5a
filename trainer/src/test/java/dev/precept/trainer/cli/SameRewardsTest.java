package dev.precept.trainer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.runtime.exchange.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A process of {@code precept serve} and the command {@code precept reward} give the same bytes. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameRewardsTest {
    private static final String TOKEN = "same";
    private static final String LISTENS = "precept: http://";
    private static final Path IFEVAL = Path.of("..", "benchmarks", "examples", "ifeval");
    private static final String SPEC = """
            spec note(name: text, limit: number) {
              answer after "</think>"
              require greeting: response starts with "Dear {name}"
              require response has at most limit words
              forbid response mentions any of ["sorry", "unfortunately"]
              prefer every sentence has at most 9 words weight 0.5
              chain {
                require response contains "tea"
                require response contains "té"
              }
              require response satisfies "Warm."
            }
            """;

    private Workspace work;
    private Process service;
    private BufferedReader log;
    private URI score;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        work = new Workspace(folder);
        Files.createDirectory(folder.resolve("specs"));
        Files.writeString(folder.resolve("specs/note.precept"), SPEC);
        work.file(
                "mean.json",
                "{\"name\": \"mean\", \"base\": \"dense\", \"unknown\": \"group_mean\", \"over_long\": \"zero\"}");
        String java =
                Path.of(System.getProperty("java.home", ""), "bin", "java").toString();
        var builder = new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path", ""),
                "dev.precept.runtime.cli.Precept",
                "serve",
                "--port",
                "0",
                "--specs",
                work.path("specs"),
                "--policy",
                work.path("mean.json"));
        builder.environment().put("PRECEPT_TOKEN", TOKEN);
        service = builder.start();
        log = service.errorReader(StandardCharsets.UTF_8);
        String line = log.readLine();
        while (!line.startsWith(LISTENS)) {
            line = log.readLine();
        }
        score = URI.create(line.substring("precept: ".length()) + "/v1/score");
    }

    @AfterAll
    void end() {
        service.destroyForcibly();
    }

    @ParameterizedTest
    @ValueSource(strings = {"paper", "verl-if", "dense", "chain", "gated", "strict", "mean"})
    void rowsOfASpec(String policy) throws IOException, InterruptedException {
        List<String> rows = rows();
        ObjectNode request = request(policy, rows);
        request.put("spec", SPEC);
        assertThat(asked(request)).isEqualTo(told(policy, work.path("specs/note.precept"), rows, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reference", "native"})
    void rowsOfABenchmark(String mode) throws IOException, InterruptedException {
        List<String> prompts = Files.readAllLines(IFEVAL.resolve("prompts.jsonl"));
        List<String> responses = new ArrayList<>(Files.readAllLines(IFEVAL.resolve("responses.jsonl")));
        assertThat(responses).hasSizeGreaterThan(5);
        responses.add("{\"prompt\": \"Nobody asked this.\", \"response\": \"I know.\"}");
        ObjectNode request = request("dense", List.of());
        request.put("mode", mode);
        for (String response : responses) {
            ObjectNode item = (ObjectNode) Json.read(Json.utf8(response));
            prompts.stream()
                    .map(prompt -> Json.read(Json.utf8(prompt)))
                    .filter(prompt -> prompt.path("prompt").equals(item.path("prompt")))
                    .forEach(prompt -> item.set("label", prompt));
            request.withArray("items").add(item);
        }
        assertThat(asked(request))
                .contains("\"status\":\"ok\"", "\"status\":\"unscorable\"")
                .isEqualTo(told("dense", IFEVAL.resolve("prompts.jsonl").toString(), responses, Optional.of(mode)));
    }

    /** Good and bad ones, cut ones, and what tokens need. */
    private static List<String> rows() {
        String both = "\"parameters\": {\"name\": \"Zoë\", \"limit\": 9}, ";
        String group = "\"group\": \"g\", ";
        return Stream.of(
                        "\"id\": \"good\", %s\"response\": \"Dear Zoë, have some tea. Té!\"",
                        "\"id\": 2, %s\"response\": \"Dear Zoë, sorry 🍵🍵 tea and a lot more of it than there should be here, té. \"",
                        "\"id\": 3.50, %s\"response\": \"<think>Dear Zoë</think>Dear Zoë, tea, té\", \"finish_reason\": \"stop\"",
                        "%s\"response\": \"<think>Dear Zoë, tea\"",
                        "%s\"response\": \"Dear Zoë, tea, té and then\", \"finish_reason\": \"length\"",
                        "%s\"response\": \"té tea\", \"offsets\": [[0, 2], [3, 6]]",
                        "%s\"response\": \"té tea\", \"tokens\": [\"té\", \" tea\"]",
                        "%s\"response\": \"té tea\", \"tokens\": [\"tea\"]",
                        "%s\"response\": 5",
                        "%s\"response\": \"\"",
                        "%s\"response\": \"!\"",
                        "\"id\": \"\\ud800\", %s\"response\": \"Dear Zoë \\udc00 tea\"",
                        "%s\"messages\": [{\"role\": \"user\", \"content\": \"Hi\"}, {\"role\": \"assistant\", \"content\": \"Dear Zoë, tea, té\"}]",
                        "%s\"messages\": [{\"role\": \"assistant\", \"content\": null, \"tool_calls\": "
                                + "[{\"type\": \"function\", \"function\": {\"name\": \"f\", \"arguments\": \"{}\"}}]}]",
                        "%s\"prompt\": \"p\"")
                .map(fields -> "{" + fields.formatted(group + both) + "}")
                .flatMap(row -> row.contains("good")
                        ? Stream.of(row, row.replace("\"limit\": 9", "\"limit\": \"many\""))
                        : Stream.of(row))
                .toList();
    }

    private static ObjectNode request(String policy, List<String> rows) {
        ObjectNode request = JsonNodeFactory.instance.objectNode().put("policy", policy);
        rows.forEach(row -> request.withArray("items").add(Json.read(Json.utf8(row))));
        return request;
    }

    /** The items of the service's answer, as it sends them. */
    private String asked(ObjectNode request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(score)
                            .header("Authorization", "Bearer " + TOKEN)
                            .POST(HttpRequest.BodyPublishers.ofByteArray(Json.utf8(Json.written(request))))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return answer.body().substring(answer.body().indexOf("\"items\":["));
        }
    }

    /** The lines of the command, put together as the service does. */
    private String told(String policy, String spec, List<String> rows, Optional<String> mode) {
        String responses = work.file("rows.jsonl", rows.toArray(String[]::new));
        String meant = policy.equals("mean") ? work.path("mean.json") : policy;
        List<String> words =
                new ArrayList<>(List.of("reward", spec, responses, "--policy", meant, "--out", work.path("out.jsonl")));
        mode.ifPresent(name -> words.addAll(List.of("--mode", name)));
        Run run = Run.of(words.toArray(String[]::new));
        assertThat(run.exit()).as(run.err()).isZero();
        return "\"items\":[" + String.join(",", work.lines("out.jsonl")) + "]}";
    }

    @Test
    void whatIsInTheFolderIsKnownByItsId() throws IOException, InterruptedException {
        JsonNode graph = Json.read(
                Json.utf8(Run.of("graph", work.path("specs/note.precept")).out()));
        assertThat(graph.isObject()).isTrue();
        ObjectNode request = request("paper", rows());
        request.put("spec_id", dev.precept.trainer.score.Spec.id(SPEC));
        assertThat(asked(request)).contains("\"status\":\"partial\"");
    }
}
