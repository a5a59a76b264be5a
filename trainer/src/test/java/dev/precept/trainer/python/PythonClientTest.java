package dev.precept.trainer.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Runs the tests of the Python client with the newest Python on the path, against this build of the service. */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class PythonClientTest {
    private static final Path CLIENT = Path.of("python").toAbsolutePath();
    private static final List<String> NAMES =
            List.of("python3", "python3.14", "python3.13", "python3.12", "python3.11", "python3.10", "python");
    private static final String IS_NEW = "import sys; sys.exit(0 if sys.version_info >= (3, 10) else 1)";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void the_client_passes_its_tests() {
        Optional<String> python = NAMES.stream()
                .filter(name -> run(List.of(name, "-c", IS_NEW)) == 0)
                .findFirst();
        assumeTrue(
                python.isPresent(), "SKIPPED: the tests of the Python client, for want of a Python of 3.10 or newer");

        int status = run(List.of(
                python.orElseThrow(),
                "-W",
                "error::ResourceWarning",
                "-m",
                "unittest",
                "discover",
                "-v",
                "-s",
                "tests"));

        assertThat(status).as(this::said).isZero();
        assertThat(said()).containsPattern("Ran \\d\\d+ tests");
        said().lines().filter(line -> line.contains("skipped")).forEach(System.out::println);
    }

    /** The exit status; -1 where there is no such program. */
    private int run(List<String> command) {
        var builder = new ProcessBuilder(command)
                .directory(CLIENT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output().toFile());
        builder.environment()
                .putAll(Map.of(
                        "PYTHONPATH",
                        "src",
                        "PYTHONDONTWRITEBYTECODE",
                        "1",
                        "PYTHONUTF8",
                        "1",
                        "PRECEPT_COMMAND",
                        JsonMapper.shared().writeValueAsString(precept())));
        try {
            return builder.start().waitFor();
        } catch (IOException none) {
            return -1;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the test was stopped", stopped);
        }
    }

    /** The command that starts what this build has compiled. */
    private static List<String> precept() {
        String java =
                Path.of(System.getProperty("java.home", ""), "bin", "java").toString();
        return Stream.of(java, "-cp", System.getProperty("java.class.path", ""), "dev.precept.runtime.cli.Precept")
                .toList();
    }

    private Path output() {
        return folder.resolve("output");
    }

    private String said() {
        try {
            return Files.readString(output(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
