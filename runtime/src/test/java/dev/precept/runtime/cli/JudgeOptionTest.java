package dev.precept.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.runtime.judge.remote.JudgeServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Which judge a command line means, and what is said where there is none. */
class JudgeOptionTest {
    @TempDir
    Path folder;

    @Test
    void noneLeavesAJudgementUnknown() throws IOException {
        Run run = eval("none");

        assertThat(run.exit()).as(run.err()).isEqualTo(Exit.DONE);
        assertThat(run.out()).contains("\"outcome\":\"UNKNOWN\"", "no judge is bound");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            oracle            | --judge:1:1: error[unknown-judge]: there is no judge `oracle`
            ''                | --judge:1:1: error[unknown-judge]: no judge is named
            none:x            | --judge:1:6: error[unusable-judge]: `none` takes no place
            """)
    void whatCannotBeUsedIsSaidAtItsPlaceWithAHint(String judge, String problem) throws IOException {
        Run run = eval(judge);

        assertThat(run.exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(run.err()).contains(problem, "hint: ", "precept: `--judge " + judge + "` cannot be used");
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            json    | "judge": "openai:http://127.0.0.1:9/v1/chat/completions#m"
            dot     | by openai:http://127.0.0.1:9/v1/chat/completions#m@chat-1, from 0.50
            mermaid | by openai#58;http#58;//127.0.0.1#58;9/v1/chat/completions#35;m@chat-1, from 0.50
            """)
    void theGraphSaysWhoDecidesAJudgement(String format, String decider) throws IOException {
        String judge = "openai:http://127.0.0.1:9/v1#m";
        Run with = Run.of("graph", spec(), "--format", format, "--judge", judge);
        Run without = Run.of("graph", spec(), "--format", format);

        assertThat(with.out().replaceAll("\\\\n|<br>", " ")).contains(decider);
        assertThat(without.out()).doesNotContain("openai");
    }

    @Test
    void aHeadThatIsNotThereIsSaidAtItsPlace() throws IOException {
        Run run = eval("head:models/tone");

        assertThat(run.exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(run.err())
                .contains("--judge:1:6: error[unusable-judge]: `models/tone` is no folder", "cannot be used");
    }

    /** Half the responses cannot be judged: they are unknown and no zero, and with a cache they alone are asked about again. */
    @Test
    void whatFailsCostsItselfAloneAndIsAskedForAgain() throws IOException {
        Path data = rows(40);
        var healed = new AtomicBoolean();
        try (var server = JudgeServer.playing((number, request) ->
                healed.get() || isEven(request) ? JudgeServer.says("yes", 0.75, 0.25) : JudgeServer.fails(400))) {
            String[] line = {
                "eval",
                spec(),
                data.toString(),
                "--format",
                "jsonl",
                "--judge",
                "openai:" + server.address("/v1#m"),
                "--judge-cache",
                folder.resolve("answers").toString()
            };
            Run first = Run.of(line);
            int asked = server.calls();
            healed.set(true);
            Run second = Run.of(line);

            assertThat(first.out().lines()).hasSize(40);
            assertThat(first.out().lines().filter(row -> row.contains("\"outcome\":\"HOLDS\",\"score\":0.75")))
                    .hasSize(20);
            assertThat(first.out().lines().filter(row -> row.contains("\"accepted\":null,\"status\":\"partial\"")))
                    .hasSize(20)
                    .allMatch(row -> row.contains("the judge answers with status 400: out of memory"));
            assertThat(first.out()).doesNotContain("FAILS");
            assertThat(second.out().lines().filter(row -> row.contains("\"accepted\":true")))
                    .hasSize(40);
            assertThat(server.calls() - asked).isEqualTo(20);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --judge-votes   | 0   | counted from 1
            --judge-retries | 1.5 | a share from 0 to 1
            --judge-kept    | 0   | a cache keeps one answer at least
            """)
    void whatAJudgeCannotBeToldIsSaid(String option, String value, String problem) throws IOException {
        Run run = Run.of("graph", spec(), "--judge", "openai:http://127.0.0.1:9/v1#m", option, value);

        assertThat(run.exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(run.err()).contains(problem);
    }

    @Test
    void noCallIsMadeAgainBeyondTheBudget() throws IOException {
        Path data = rows(40);
        try (var server = JudgeServer.playing(
                (number, request) -> number % 2 == 0 ? JudgeServer.says("yes", 0.75, 0.25) : JudgeServer.fails(503))) {
            Run run = Run.of(
                    "eval",
                    spec(),
                    data.toString(),
                    "--format",
                    "jsonl",
                    "--judge",
                    "openai:" + server.address("/v1#m"),
                    "--judge-retries",
                    "0");

            assertThat(run.out().lines()).hasSize(40);
            assertThat(server.calls()).isLessThanOrEqualTo(40 + 8);
        }
    }

    @Test
    void theCacheKeepsAsManyAsItIsTold() throws IOException {
        Path data = rows(40);
        try (var server = JudgeServer.playing((number, request) -> JudgeServer.says("yes", 0.75, 0.25))) {
            String[] line = {
                "eval",
                spec(),
                data.toString(),
                "--judge",
                "openai:" + server.address("/v1#m"),
                "--judge-cache",
                folder.resolve("answers").toString(),
                "--judge-kept",
                "4"
            };
            assertThat(Run.of(line).exit()).isEqualTo(Exit.DONE);
            int asked = server.calls();
            Run.of(line);

            assertThat(asked).isEqualTo(40);
            assertThat(server.calls() - asked).isGreaterThanOrEqualTo(36);
        }
    }

    @Test
    void votesAreDrawnAsOftenAsTold() throws IOException {
        try (var server = JudgeServer.playing((number, request) -> JudgeServer.says("yes"))) {
            Run run = Run.of(
                    "eval",
                    spec(),
                    rows(1).toString(),
                    "--format",
                    "jsonl",
                    "--judge",
                    "openai:" + server.address("/v1#m"),
                    "--judge-votes",
                    "3");

            assertThat(run.out()).contains("by 3 votes", "chat-1-votes-3");
            assertThat(server.calls()).isEqualTo(3);
        }
    }

    private Path rows(int count) throws IOException {
        return Files.writeString(
                folder.resolve("rows.jsonl"),
                IntStream.range(0, count)
                        .mapToObj("{\"response\": \"Dear Ada, this is letter %d.\"}\n"::formatted)
                        .collect(Collectors.joining()));
    }

    private static boolean isEven(JsonNode request) {
        String material = request.path("messages").path(1).path("content").stringValue("");
        int end = material.indexOf(".\n", material.indexOf("this is letter "));
        return (material.charAt(end - 1) - '0') % 2 == 0;
    }

    private Run eval(String judge) throws IOException {
        Path data = Files.writeString(folder.resolve("rows.jsonl"), "{\"response\": \"Dear Ada, hello.\"}\n");
        return Run.of("eval", spec(), data.toString(), "--format", "jsonl", "--judge", judge);
    }

    private String spec() throws IOException {
        return Files.writeString(folder.resolve("tone.precept"), """
                spec tone {
                  require response satisfies "Warm but professional."
                }
                """).toString();
    }
}
