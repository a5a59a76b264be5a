package dev.precept.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.runtime.kinds.KindsProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kinds of one's own on the command line. */
class KindsOptionTest {
    @TempDir
    Path folder;

    @Test
    void aSpecUsesTheKindsOfAJar() throws IOException {
        String jar = KindsProject.example().jar(folder).toString();
        String spec = spec();
        Path data = Files.writeString(folder.resolve("rows.jsonl"), """
                {"response": "Your order ORD-17 is late."}
                {"response": "Your order ORD-18 is late."}
                """);

        Run check = Run.of("check", spec, "--kinds", jar);
        Run eval = Run.of("eval", spec, data.toString(), "--kinds", jar, "--format", "jsonl");
        Run words = Run.of("vocabulary", "quotes", "--kinds", jar);

        assertThat(check.exit()).as(check.out()).isEqualTo(Exit.DONE);
        assertThat(eval.out().lines()).hasSize(2);
        assertThat(eval.out().lines().toList().get(0)).contains("\"accepted\":true", "\"observed\":\"ORD-17\"");
        assertThat(eval.out().lines().toList().get(1)).contains("\"accepted\":false", "\"observed\":\"ORD-18\"");
        assertThat(words.out()).contains("quotes order {number}", "The first order that is named has that number.");
    }

    @Test
    void withoutTheJarItsWordsAreUnknown() throws IOException {
        assertThat(Run.of("check", spec()).out()).contains("error[unknown-", "quotes order 17");
    }

    @Test
    void aJarThatDoesNotFitEndsTheCommand() throws IOException {
        Run run = Run.of("check", spec(), "--kinds", folder.resolve("none.jar").toString());

        assertThat(run.exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(run.err()).contains("--kinds: `", "none.jar` is no file");
    }

    private String spec() throws IOException {
        return Files.writeString(folder.resolve("late.precept"), """
                spec late {
                  require response quotes order 17
                }
                """).toString();
    }
}
