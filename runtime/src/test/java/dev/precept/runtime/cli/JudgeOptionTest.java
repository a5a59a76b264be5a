package dev.precept.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
            head              | --judge:1:1: error[judge-not-installed]: the judge `head` is not installed
            head:models/tone  | --judge:1:1: error[judge-not-installed]: the judge `head` is not installed
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
