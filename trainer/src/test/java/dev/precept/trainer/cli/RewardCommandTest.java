package dev.precept.trainer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.runtime.exchange.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class RewardCommandTest {
    private static final String TEA =
            "spec tea {\n  require response contains \"tea\"\n  require response has at most 3 words\n}";
    private static final String[] ROWS = {
        "{\"id\": \"a\", \"response\": \"some tea\"}",
        "no JSON",
        "",
        "5",
        "{\"response\": 5}",
        "{\"prompt\": \"p\"}",
        "{\"response\": \"much coffee and a lot of milk\"}"
    };

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Workspace work;

    @BeforeEach
    void start() {
        work = new Workspace(folder);
    }

    @Test
    void itExplainsItself() {
        Run run = Run.of("reward", "--help");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("Usage: precept reward")
                .contains("SPEC|ROWS", "--policy", "--mode", "--out", "Examples:", "precept reward refund.precept");
    }

    @Test
    void badRowsAreReportedAndTheRestIsDone() {
        Run run = Run.of(
                "reward",
                work.file("tea.precept", TEA),
                work.file("rows.jsonl", ROWS),
                "--out",
                work.path("out.jsonl"));
        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("precept: 6 responses, 4 unscorable, mean reward 0.5000 by policy paper\n");
        List<JsonNode> items = work.lines("out.jsonl").stream()
                .map(line -> Json.read(Json.utf8(line)))
                .toList();
        assertThat(items).extracting(item -> item.path("id").asString()).containsExactly("a", "2", "4", "5", "6", "7");
        assertThat(items)
                .extracting(item -> item.path("status").stringValue(""))
                .containsExactly("ok", "unscorable", "unscorable", "unscorable", "unscorable", "ok");
        assertThat(items)
                .extracting(item -> item.path("reason").stringValue(""))
                .containsExactly(
                        "",
                        "no JSON at column 1: Unrecognized token 'no': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')",
                        "a row is a JSON object",
                        "`response`: expected a string, found a number",
                        "neither `response` nor `messages`",
                        "");
        assertThat(items.getLast().path("reward").doubleValue()).isZero();
    }

    @Test
    void whatIsPackedIsUnpackedAndPackedAgain() {
        String spec = work.file("tea.precept", TEA);
        Run.of("reward", spec, work.file("rows.jsonl", ROWS), "--out", work.path("plain.jsonl"));
        Run packed = Run.of("reward", spec, work.file("rows.jsonl.gz", ROWS), "--out", work.path("packed.jsonl.gz"));
        assertThat(packed.exit()).isZero();
        assertThat(work.lines("packed.jsonl.gz"))
                .isEqualTo(work.lines("plain.jsonl"))
                .hasSize(6);
    }

    @Test
    void rowsAreReadFromStandardInputAndWrittenToStandardOutput() {
        String spec = work.file("tea.precept", TEA);
        Run.of("reward", spec, work.file("rows.jsonl", ROWS), "--out", work.path("out.jsonl"), "--threads", "1");
        Run run = Run.reading(
                String.join("\n", ROWS).getBytes(StandardCharsets.UTF_8), "reward", spec, "-", "--threads", "3");
        assertThat(run.exit()).isZero();
        assertThat(run.out().lines()).containsExactlyElementsOf(work.lines("out.jsonl"));
    }

    @Test
    void aFailureLeavesNoHalfFileAndTheOldOne() {
        String policy =
                work.file("mean.json", "{\"name\": \"mean\", \"base\": \"dense\", \"unknown\": \"group_mean\"}");
        String rows = work.file(
                "rows.jsonl",
                "{\"group\": \"a\", \"response\": \"tea\"}",
                "{\"group\": \"b\", \"response\": \"tea\"}",
                "{\"group\": \"a\", \"response\": \"tea\"}");
        work.file("out.jsonl", "what was there");
        Run run = Run.of(
                "reward", work.file("tea.precept", TEA), rows, "--policy", policy, "--out", work.path("out.jsonl"));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("line 3: the rows of group `a` do not stand together");
        assertThat(work.lines("out.jsonl")).containsExactly("what was there");
        assertThat(work.names()).containsExactly("mean.json", "out.jsonl", "rows.jsonl", "tea.precept");
    }

    @Test
    void rowsOfABenchmarkAreFoundByKeyAndByPrompt() {
        String rows = work.file(
                "prompts.jsonl",
                "{\"key\": 7, \"prompt\": \"Say it without commas.\", \"instruction_id_list\": [\"punctuation:no_comma\"], \"kwargs\": [{}]}",
                "{\"key\": 8, \"prompt\": \"In lower case.\", \"instruction_id_list\": [\"change_case:english_lowercase\"], \"kwargs\": [{}]}");
        String responses = work.file(
                "responses.jsonl",
                "{\"key\": 7, \"response\": \"one, two\"}",
                "{\"prompt\": \"In lower case. \", \"response\": \"this is a plain english sentence\"}",
                "{\"prompt\": \"Who?\", \"response\": \"me\"}");
        Run run = Run.of("reward", rows, responses);
        assertThat(run.exit()).isZero();
        assertThat(run.out()
                        .lines()
                        .map(line -> Json.read(Json.utf8(line)).path("reward").toString()))
                .containsExactly("0.0", "1.0", "null");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "none.precept | rows.jsonl | `none.precept` cannot be read",
                "tea.precept | none.jsonl | none.jsonl` cannot be read",
                "broken.precept | rows.jsonl | broken.precept:2:20: error[unknown-predicate]",
                "two.precept | rows.jsonl | `two.precept` holds `one`, `two`; choose one with --spec",
                "two.precept | rows.jsonl --spec three | choose one with --spec",
                "bad.jsonl | rows.jsonl | bad.jsonl:2: neither `instruction_id_list` nor `graph`",
                "worse.jsonl | rows.jsonl | worse.jsonl:1: no JSON",
                "bad.json | rows.jsonl | `bad.json`: the graph cannot be read",
                "tea.precept | rows.jsonl --policy none | `none` cannot be read",
                "tea.precept | rows.jsonl --policy bad-policy.json | bad-policy.json:1:17: error[",
                "tea.precept | rows.jsonl --threads 0 | --threads: there is no work without a thread",
                "tea.precept | rows.jsonl --mode other | Invalid value for option '--mode'",
                "tea.precept | rows.jsonl --polcy dense | --policy",
                "tea.precept | '' | Missing required parameter",
                "tea.precept | rows.jsonl --out none/out.jsonl | cannot be written"
            })
    void whatCannotBeUsedIsSaidWithItsPlace(String spec, String rest, String said) {
        work.file("tea.precept", TEA);
        work.file("broken.precept", "spec a {", "  require response hs 2 words", "}");
        work.file(
                "two.precept",
                "spec one {",
                "  require response has at least 1 word",
                "}",
                "",
                "spec two {",
                "  require response has at least 2 words",
                "}");
        work.file("bad.jsonl", "{\"key\": 1, \"instruction_id_list\": [], \"kwargs\": []}", "{\"key\": 2}");
        work.file("worse.jsonl", "no JSON");
        work.file("bad.json", "{\"kind\": \"spec\"}");
        work.file("bad-policy.json", "{\"name\": \"bad\", \"gradd\": true}");
        work.file("rows.jsonl", ROWS);
        String[] arguments = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("reward", spec),
                        java.util.Arrays.stream(rest.split(" ", -1)).filter(word -> !word.isEmpty()))
                .map(word -> word.contains(".") && !word.startsWith("-") ? work.path(word) : word)
                .toArray(String[]::new);
        Run run = Run.of(arguments);
        assertThat(run.exit()).as(run.err()).isEqualTo(2);
        assertThat(run.err().replace(folder + "/", "")).contains(said);
        assertThat(run.out()).isEmpty();
        assertThat(work.names()).noneMatch(name -> name.endsWith(".part"));
    }
}
