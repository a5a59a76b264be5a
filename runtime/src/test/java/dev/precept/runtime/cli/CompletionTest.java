package dev.precept.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionTest {
    @TempDir
    Path folder;

    @Test
    void bashCanReadIt() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is no /bin/bash to ask");
        Path script = Files.writeString(
                folder.resolve("precept.bash"), Run.of("completion").out());

        Process bash = new ProcessBuilder("/bin/bash", "-n", script.toString())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(bash.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(bash.waitFor()).isZero();
    }

    @Test
    void everyCommandIsCompletedAndExplained() {
        String script = Run.of("completion").out();
        for (Subcommand subcommand : Precept.found()) {
            Run help = Run.of((subcommand.name() + " --help").split(" "));

            assertThat(script).contains(subcommand.word());
            assertThat(help.exit()).isEqualTo(Exit.DONE);
            assertThat(help.out())
                    .as("help of %s", subcommand.name())
                    .startsWith("Usage: precept " + subcommand.name());
            assertThat(help.out().lines())
                    .as("help of %s", subcommand.name())
                    .anyMatch(line -> line.startsWith("  precept ")
                            || line.startsWith("  source ")
                            || line.contains("Benchmarks:"))
                    .allMatch(line -> line.length() <= 80);
        }
    }
}
