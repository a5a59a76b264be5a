package dev.precept.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command from file to file, on the examples of the benchmarks module: all 25 ids, a good and a bad answer to each prompt. */
class IfevalCommandTest {
    private static final Path EXAMPLES = Path.of("../benchmarks/examples/ifeval");
    private static final List<String> RESULTS = List.of("eval_results_strict.jsonl", "eval_results_loose.jsonl");

    @TempDir
    private Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aLineForEachResponseWithTheReferencesFields() throws IOException {
        assertThat(run(example("prompts"), example("responses"))).isEqualTo(Exit.DONE);

        for (String name : RESULTS) {
            List<String> read = Files.readAllLines(example("responses"));
            List<String> written = Files.readAllLines(folder.resolve("out").resolve(name));
            assertThat(written).hasSameSizeAs(read);
            for (int at = 0; at < read.size(); at++) {
                JsonNode row = JsonMapper.shared().readTree(written.get(at));
                JsonNode given = JsonMapper.shared().readTree(read.get(at));
                assertThat(row.propertyNames())
                        .containsExactly(
                                "model",
                                "prompt",
                                "response",
                                "instruction_id_list",
                                "follow_instruction_list",
                                "follow_all_instructions");
                assertThat(row.get("response")).isEqualTo(given.get("response"));
                assertThat(row.get("follow_instruction_list").size())
                        .isEqualTo(row.get("instruction_id_list").size());
                boolean all = row.get("follow_instruction_list").valueStream().allMatch(JsonNode::asBoolean);
                assertThat(row.get("follow_all_instructions").asBoolean()).isEqualTo(all);
                assertThat(all)
                        .as(read.get(at))
                        .isEqualTo(given.get("model").asString().equals("first draft"));
            }
        }
    }

    @Test
    void theSummaryHoldsFractionsAndTheTablePerCent() throws IOException {
        run(example("prompts"), example("responses"));

        JsonNode summary = JsonMapper.shared()
                .readTree(Files.readString(folder.resolve("out").resolve("summary.json")));
        assertThat(summary.get("responses").asInt()).isEqualTo(24);
        assertThat(summary.get("prompt_strict").asDouble()).isEqualTo(0.5);
        assertThat(summary.get("instruction_strict").asDouble()).isEqualTo(0.54);
        assertThat(summary.get("prompt_loose").asDouble()).isEqualTo(0.5);
        assertThat(summary.get("instruction_loose").asDouble()).isEqualTo(0.56);
        assertThat(summary.get("seconds").asDouble()).isPositive();
        assertThat(summary.get("models").get("first draft").get("prompt_strict").asDouble())
                .isEqualTo(1);
        assertThat(summary.get("instructions").size()).isEqualTo(25);
        assertThat(printed(out))
                .containsPattern("overall +24 +50.00 +54.00 +50.00 +56.00")
                .containsPattern("keywords +8 +62.50 +62.50");
    }

    @Test
    void aBadRowIsReportedByItsLineAndTheRestIsDone() throws IOException {
        Path responses = folder.resolve("responses.jsonl");
        Files.writeString(responses, """
                {"prompt": "Name a tree.", "response": "The oak."}

                {"prompt": "Name a bush.", "response": "The yew."}
                {"prompt": "Name a tree.", "response": 7}
                {"prompt": "Name a tree."
                {"prompt": " Name a tree.\\n", "response": "The oak, the yew."}
                """);
        Path prompts = folder.resolve("prompts.jsonl");
        Files.writeString(prompts, """
                {"key": 1, "prompt": "Name a tree.", "instruction_id_list": ["punctuation:no_comma"], "kwargs": [{}]}
                {"key": 2, "prompt": "Name a bush.", "instruction_id_list": ["punctuation:no_coma"], "kwargs": [{}]}
                """);

        assertThat(run(prompts, responses)).isEqualTo(Exit.DONE);

        assertThat(printed(err).lines().map(line -> line.substring(line.lastIndexOf('/') + 1)))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("prompts.jsonl:2: key 2: ")
                                .contains("no_coma", "did you mean `punctuation:no_comma`?"),
                        line -> assertThat(line).isEqualTo("responses.jsonl:3: no record has its prompt"),
                        line -> assertThat(line).isEqualTo("responses.jsonl:4: `response` is no text"),
                        line -> assertThat(line).startsWith("responses.jsonl:5: no JSON: "));
        assertThat(Files.readAllLines(folder.resolve("out").resolve(RESULTS.getFirst())))
                .satisfiesExactly(
                        line -> assertThat(line).contains("[true]"),
                        line -> assertThat(line).contains("[false]"));
    }

    /** A half of a pair, which no UTF-8 has, and spellings that a reader would not choose. */
    @Test
    void whatAResponseIsSpelledWithSurvives() throws IOException {
        Path prompts = folder.resolve("prompts.jsonl");
        Files.writeString(prompts, """
                {"key": "a", "prompt": "é", "instruction_id_list": ["punctuation:no_comma"], "kwargs": [null]}
                """);
        Path responses = folder.resolve("responses.jsonl");
        Files.writeString(responses, """
                {"response": "\\ud83d a\\u0041\\/ 猫 \\"", "other": [{"prompt": 1}], "prompt": "\\u00e9"}
                """);

        assertThat(run(prompts, responses)).isEqualTo(Exit.DONE);

        assertThat(Files.readString(folder.resolve("out").resolve(RESULTS.getFirst())))
                .isEqualTo("""
                        {"prompt": "\\u00e9", "response": "\\ud83d a\\u0041\\/ 猫 \\"", "instruction_id_list": ["punctuation:no_comma"], "follow_instruction_list": [true], "follow_all_instructions": true}
                        """);
    }

    @Test
    void theSameBytesInEachRunWithOneThreadAndWithTwo() throws IOException {
        byte[][] first = results("1");
        for (int run = 0; run < 15; run++) {
            for (String threads : List.of("1", "2")) {
                assertThat(results(threads)).isDeepEqualTo(first);
            }
        }
    }

    @Test
    void theSameVerdictInEachOrder() throws IOException {
        run(example("prompts"), example("responses"));
        List<String> once = Files.readAllLines(folder.resolve("out").resolve(RESULTS.getLast()));
        List<String> rows = new ArrayList<>(Files.readAllLines(example("responses")));
        Collections.shuffle(rows, new Random(7));
        Path shuffled = Files.write(folder.resolve("shuffled.jsonl"), rows);

        run(example("prompts"), shuffled);

        assertThat(Files.readAllLines(folder.resolve("out").resolve(RESULTS.getLast())))
                .containsExactlyInAnyOrderElementsOf(once);
    }

    @Test
    void whatCannotBeReadIsUnusableAndNothingIsWritten() throws IOException {
        assertThat(run(folder.resolve("none.jsonl"), example("responses"))).isEqualTo(Exit.UNUSABLE);
        assertThat(run(example("prompts"), folder.resolve("none.jsonl"))).isEqualTo(Exit.UNUSABLE);
        assertThat(run(example("prompts"), example("responses"), "--threads", "0"))
                .isEqualTo(Exit.UNUSABLE);
        assertThat(run(
                        example("prompts"),
                        example("responses"),
                        "--punkt",
                        example("prompts").toString()))
                .isEqualTo(Exit.UNUSABLE);

        try (Stream<Path> left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    private byte[][] results(String threads) throws IOException {
        run(example("prompts"), example("responses"), "--threads", threads);
        byte[][] bytes = new byte[RESULTS.size()][];
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] = Files.readAllBytes(folder.resolve("out").resolve(RESULTS.get(at)));
        }
        return bytes;
    }

    private static Path example(String name) {
        return EXAMPLES.resolve(name + ".jsonl");
    }

    private int run(Path prompts, Path responses, String... more) {
        Stream<String> words = Stream.of(
                "bench",
                "ifeval",
                "--prompts",
                prompts.toString(),
                "--responses",
                responses.toString(),
                "--out",
                folder.resolve("out").toString());
        var streams = new Launcher.Streams(new ByteArrayInputStream(new byte[0]), print(out), print(err), false, false);
        return new Launcher(Precept.found(), streams)
                .run(Stream.concat(words, Arrays.stream(more)).toArray(String[]::new));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String printed(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
