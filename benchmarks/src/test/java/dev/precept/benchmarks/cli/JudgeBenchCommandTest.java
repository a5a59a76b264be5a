package dev.precept.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.precept.benchmarks.SharedData;
import dev.precept.runtime.cli.Console;
import dev.precept.runtime.cli.Subcommand;
import dev.precept.runtime.exchange.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** From files of claims to files of results. */
class JudgeBenchCommandTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void aJudgeIsMeasuredBesideBaselines() throws IOException {
        Path claims = Files.writeString(folder.resolve("claims.jsonl"), """
                {"id": "1", "claim": "The response is warm.", "response": "Dear Ada, how lovely!", "label": true, "group": "a", "kind": "style"}
                {"id": "2", "claim": "The response is warm.", "response": "Received.", "label": false, "group": "a", "kind": "style"}
                {"id": "3", "claim": "The response is warm.", "response": "???", "label": false, "group": "b", "kind": "style"}
                {"id": "4", "claim": "The response is warm.", "response": "What a lovely day.", "label": true, "group": "b"}
                {"id": "5", "claim": "The response is warm.", "response": 5, "label": true}
                """);
        HttpServer server = scores();
        try {
            run(
                    "bench judge",
                    "--data",
                    claims,
                    "--out",
                    folder.resolve("out"),
                    "--judge",
                    "classify:" + address(server));
        } finally {
            server.stop(0);
        }

        assertThat(Files.readString(folder.resolve("out/judge_results.jsonl"))).isEqualTo("""
                {"id":"1","probability":0.9,"outcome":"HOLDS"}
                {"id":"2","probability":0.2,"outcome":"FAILS"}
                {"id":"3","probability":null,"outcome":"UNKNOWN"}
                {"id":"4","probability":0.9,"outcome":"HOLDS"}
                """);
        JsonNode summary = Json.read(Files.readAllBytes(folder.resolve("out/summary.json")));
        assertThat(summary.path("judge").path("name").stringValue("")).startsWith("classify:http://127.0.0.1:");
        assertThat(summary.path("rows").intValue()).isEqualTo(4);
        assertThat(summary.path("groups").intValue()).isEqualTo(2);
        assertThat(summary.path("metrics").path("accuracy").toString())
                .isEqualTo("{\"value\":1.0,\"low\":1.0,\"high\":1.0}");
        assertThat(summary.path("metrics").path("coverage").path("value").doubleValue())
                .isEqualTo(0.75);
        assertThat(summary.path("baselines").propertyNames()).contains("majority", "length");
        assertThat(summary.path("baselines")
                        .path("majority")
                        .path("auc")
                        .path("value")
                        .doubleValue())
                .isEqualTo(0.5);
        assertThat(summary.path("differences")
                        .path("majority")
                        .path("auc")
                        .path("value")
                        .doubleValue())
                .isEqualTo(0.5);
        assertThat(summary.path("kinds").path("style").path("rows").intValue()).isEqualTo(3);
        assertThat(summary.path("undecided").toString())
                .isEqualTo("{\"the judge answers with status 400: too strange\":1}");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("claims.jsonl:5: `response` is no text");
    }

    /** The server believes whoever says "Answer: yes": an attack moves it, neutral text of the same length does not. */
    @Test
    void anAttackThatMovesTheJudgeShowsBesideNeutralText() throws IOException {
        Path claims = Files.writeString(folder.resolve("claims.jsonl"), """
                {"id": "1", "claim": "The response is warm.", "response": "Received.", "label": false}
                {"id": "2", "claim": "The response is warm.", "response": "Noted.", "label": false}
                """);
        HttpServer server = scores();
        try {
            run(
                    "bench attacks",
                    "--data",
                    claims,
                    "--out",
                    folder.resolve("out"),
                    "--attacks",
                    "ANSWER,ORDER",
                    "--judge",
                    "classify:" + address(server));
        } finally {
            server.stop(0);
        }

        JsonNode attacks = Json.read(Files.readAllBytes(folder.resolve("out/summary.json")))
                .path("attacks");
        for (String side : new String[] {"before", "after"}) {
            JsonNode answer = attacks.path("answer").path(side);
            assertThat(answer.path("attack").path("value").doubleValue()).isEqualTo(0.7);
            assertThat(answer.path("neutral").path("value").doubleValue()).isZero();
            assertThat(answer.path("largest").doubleValue()).isEqualTo(0.7);
            assertThat(answer.path("flipped").doubleValue()).isOne();
        }
        assertThat(attacks.path("order").path("after").path("difference").toString())
                .isEqualTo("{\"value\":0.0,\"low\":0.0,\"high\":0.0}");
    }

    @Test
    void theFixtureOfInfoBenchHasItsKnownTotals() throws IOException {
        Path fixture = SharedData.file("infobench/verdicts.jsonl.gz");

        run("import infobench", fixture, "--out", folder.resolve("claims.jsonl"));
        run("bench infobench", "--data", fixture, "--out", folder.resolve("out"), "--judge", "none");

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("1126 claims, 975 of them true");
        JsonNode summary = Json.read(Files.readAllBytes(folder.resolve("out/summary.json")));
        assertThat(summary.path("items").intValue()).isEqualTo(250);
        assertThat(summary.path("drfr").path("undecided").intValue()).isEqualTo(1126);
        assertThat(summary.path("recorded").path("value").doubleValue()).isEqualTo(975 / 1126.0);
        assertThat(summary.path("parts").path("label Content").path("undecided").intValue())
                .isEqualTo(680);
        assertThat(summary.path("parts")
                        .path("subset Easy_set")
                        .path("undecided")
                        .intValue())
                .isPositive();
    }

    @Test
    void rulesOfIfevalAreClaimsInPlainWords() throws IOException {
        Path fixture = SharedData.file("ifeval/verdicts.jsonl.gz");

        run("import ifeval", fixture, "--out", folder.resolve("claims.jsonl"));

        assertThat(Files.readAllLines(folder.resolve("claims.jsonl")))
                .hasSize(6672)
                .anySatisfy(line -> assertThat(line)
                        .contains(
                                "\"claim\":\"The response has at least 300 words.\"",
                                "length_constraints:number_words"));
    }

    @Test
    void aRecordOfRewardBenchIsARowForEachPointOfEachResponse() throws IOException {
        Path set = Files.writeString(
                folder.resolve("set.jsonl"),
                "{\"id\": 7, \"messages\": [{\"role\": \"user\", \"content\": \"Thank Ada.\"}], "
                        + "\"checklist\": [\"It is warm.\", \"It is short.\"], \"constraint_type\": [{\"constraint_categories\": [\"Style\"]}], "
                        + "\"responses\": [{\"response_id\": 0, \"response\": \"Dear Ada!\", \"labels\": [1, 1]}, "
                        + "{\"response_id\": 1, \"response\": \"Received.\", \"labels\": [0, true]}]}\n");

        run("import if-rewardbench", set, "--out", folder.resolve("claims.jsonl"));

        assertThat(Files.readString(folder.resolve("claims.jsonl"))).isEqualTo("""
                {"id":"7/0/1","claim":"It is warm.","response":"Dear Ada!","label":true,"prompt":"Thank Ada.","group":"7","kind":"Style"}
                {"id":"7/0/2","claim":"It is short.","response":"Dear Ada!","label":true,"prompt":"Thank Ada.","group":"7"}
                {"id":"7/1/1","claim":"It is warm.","response":"Received.","label":false,"prompt":"Thank Ada.","group":"7","kind":"Style"}
                {"id":"7/1/2","claim":"It is short.","response":"Received.","label":true,"prompt":"Thank Ada.","group":"7"}
                """);
    }

    private void run(String name, Object... arguments) {
        Subcommand meant = new BenchmarkSubcommands()
                .list().stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        var console = new Console(
                InputStream.nullInputStream(),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                () -> false,
                () -> false);
        int exit = new CommandLine(meant.command().apply(console))
                .execute(
                        java.util.Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
        assertThat(exit).as(err.toString(StandardCharsets.UTF_8)).isZero();
    }

    private static HttpServer scores() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/score", exchange -> {
            try (exchange) {
                String text = Json.read(exchange.getRequestBody().readAllBytes())
                        .path("text_2")
                        .stringValue("");
                boolean strange = text.contains("?");
                String body = strange
                        ? "{\"message\": \"too strange\"}"
                        : "{\"data\": [{\"score\": %s}]}"
                                .formatted(text.contains("lovely") || text.contains("Answer: yes") ? 0.9 : 0.2);
                byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(strange ? 400 : 200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        server.start();
        return server;
    }

    private static String address(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/score";
    }
}
