package dev.precept.trainer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.runtime.exchange.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurriculumCommandTest {
    private static final String LETTER =
            "spec letter(name: text) {\n  task \"Write.\"\n  require response contains \"Dear {name}\"\n  require response has at most 9 words\n}";
    private static final String[] ROWS = {
        "{\"key\": 1, \"prompt\": \"Write.\", \"instruction_id_list\": [\"punctuation:no_comma\", \"change_case:english_lowercase\"], \"kwargs\": [{}, {}]}",
        "{\"key\": 2, \"prompt\": \"Write.\", \"instruction_id_list\": [\"no:such\"], \"kwargs\": [{}]}",
        "no JSON",
        "{\"key\": 3, \"prompt\": \"Sing.\", \"instruction_id_list\": [\"punctuation:no_comma\"], \"kwargs\": [{}]}"
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
        Run run = Run.of("curriculum", "--help");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("Usage: precept curriculum")
                .contains("--prompts", "--forms", "leave-one-out", "--order", "mixed", "--seed", "Examples:");
    }

    @Test
    void badRowsAreReportedWithTheirLineAndTheRestIsDone() {
        String rows = work.file("rows.jsonl", ROWS);
        Run run = Run.of("curriculum", rows, "--out", work.path("ladder.jsonl"));
        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEqualTo("3 rungs of 2 ladders: 2 of level 1, 1 of level 2; seed 0\n");
        assertThat(run.err().lines()).hasSize(2);
        assertThat(run.err()).contains(rows + ":2: ", rows + ":3: ").contains("no:such");
        assertThat(work.lines("ladder.jsonl")).hasSize(3);
    }

    @Test
    void theSameSeedGivesTheSameFilePackedOrNot() throws IOException {
        String rows = work.file("rows.jsonl.gz", ROWS);
        for (String out : List.of("one.jsonl", "two.jsonl", "three.jsonl.gz", "four.parquet")) {
            assertThat(Run.of("curriculum", rows, "--order", "mixed", "--seed", "7", "--out", work.path(out))
                            .exit())
                    .isZero();
        }
        assertThat(work.lines("two.jsonl")).isEqualTo(work.lines("one.jsonl"));
        assertThat(work.lines("three.jsonl.gz")).isEqualTo(work.lines("one.jsonl"));
        byte[] parquet = Files.readAllBytes(folder.resolve("four.parquet"));
        assertThat(new String(parquet, 0, 4, StandardCharsets.ISO_8859_1)).isEqualTo("PAR1");
        assertThat(new String(parquet, parquet.length - 4, 4, StandardCharsets.ISO_8859_1))
                .isEqualTo("PAR1");
    }

    @Test
    void eachPromptHasALadderOfItsOwn() {
        String prompts = work.file("prompts.txt", "Write to a friend.", "", "{\"prompt\": \"Write to\\na shop.\"}");
        Run run = Run.of(
                "curriculum",
                work.file("letter.precept", LETTER),
                "--set",
                "name=Ada",
                "--prompts",
                prompts,
                "--forms",
                "prefix,leave-one-out",
                "--out",
                work.path("ladder.jsonl"));
        assertThat(run.exit()).as(run.err()).isZero();
        List<String> instructions = work.lines("ladder.jsonl").stream()
                .map(line -> Json.read(Json.utf8(line)).path("prompt").stringValue(""))
                .toList();
        assertThat(instructions).anyMatch(text -> text.contains("\nWrite to a friend.\n") && text.contains("Dear Ada"));
        assertThat(instructions).anyMatch(text -> text.contains("\nWrite to\na shop.\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "none.precept | `none.precept` cannot be read",
                "none.jsonl | `none.jsonl` cannot be read",
                "letter.precept | `letter` has a parameter `name`: give it a value with --set name=VALUE",
                "broken.precept | broken.precept:2:20: error[unknown-predicate]",
                "empty.precept | there is no constraint to make a rung of",
                "rows.jsonl --prompts none.txt | `none.txt` cannot be read",
                "rows.jsonl --prompts blank.txt | `blank.txt` holds no prompt",
                "rows.jsonl --prompts bad.txt | bad.txt:2: there is no `prompt`",
                "rows.jsonl --forms all | --forms",
                "rows.jsonl --order none | --order",
                "rows.jsonl --seed x | --seed",
                "'' | Missing required parameter"
            })
    void whatCannotBeUsedIsSaidAndTheOldFileStays(String words, String said) {
        work.file("letter.precept", LETTER);
        work.file("broken.precept", "spec a {", "  require response hs 2 words", "}");
        work.file("empty.precept", "spec a {", "  task \"Write.\"", "}");
        work.file("rows.jsonl", ROWS);
        work.file("blank.txt", "", "");
        work.file("bad.txt", "Write.", "{\"text\": \"Sing.\"}");
        work.file("out.jsonl", "what was there");
        String[] arguments = Stream.of(
                        Stream.of("curriculum"),
                        Arrays.stream(words.split(" ", -1)).filter(word -> !word.isEmpty()),
                        Stream.of("--out", "out.jsonl"))
                .flatMap(part -> part)
                .map(word -> word.contains(".") ? work.path(word) : word)
                .toArray(String[]::new);
        Run run = Run.of(arguments);
        assertThat(run.exit()).as(run.err()).isEqualTo(2);
        assertThat(run.err().replace(folder + "/", "")).contains(said);
        assertThat(work.lines("out.jsonl")).containsExactly("what was there");
        assertThat(work.names()).noneMatch(name -> name.endsWith(".part"));
    }

    @Test
    void theFileMustBeNamed() {
        Run run = Run.of("curriculum", work.file("rows.jsonl", ROWS));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--out");
        assertThat(Run.of("curriculum", work.path("rows.jsonl"), "--out", work.path("none/out.jsonl"))
                        .err())
                .contains("cannot be written");
    }
}
