package dev.precept.trainer.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The page for people, in a browser that is installed, driven by playwright-core from {@code target/browser}. */
@Timeout(180)
class PageTest {
    private static final Path FOLDER = Path.of("target", "browser").toAbsolutePath();
    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    @Test
    void thePageWorksInABrowser() throws IOException, InterruptedException {
        Optional<Path> node = program(List.of("node"));
        Optional<Path> browser = program(BROWSERS);
        boolean driver = Files.isDirectory(FOLDER.resolve("node_modules/playwright-core"));
        assumeTrue(
                node.isPresent() && browser.isPresent() && driver,
                "SKIPPED: the page in a browser, for want of "
                        + Stream.of(
                                        node.isPresent() ? "" : "node",
                                        browser.isPresent() ? "" : "chromium",
                                        driver ? "" : "playwright-core in " + FOLDER)
                                .filter(missing -> !missing.isEmpty())
                                .toList());
        Path script = Files.copy(
                Path.of("src/test/resources/dev/precept/trainer/service/page.test.mjs"),
                temporary.resolve("page.test.mjs"));
        Path output = temporary.resolve("output");
        Limits limits = Client.limits(16, Duration.ofSeconds(20), Duration.ofSeconds(20));
        try (var client = new Client(limits, Map.of())) {
            int status = new ProcessBuilder(
                            node.get().toString(),
                            script.toString(),
                            "http://127.0.0.1:" + client.service.port(),
                            Client.TOKEN,
                            browser.get().toString(),
                            FOLDER.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start()
                    .waitFor();
            String said = Files.readString(output);
            assertThat(status).as(said).isZero();
            assertThat(said.lines().filter(line -> line.startsWith("ok "))).hasSize(14);
            assertThat(client.log.toString(StandardCharsets.UTF_8)).doesNotContain("defect", Client.TOKEN);
        }
    }

    private static Optional<Path> program(List<String> names) {
        List<Path> folders = Arrays.stream(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(":", -1))
                .map(Path::of)
                .toList();
        return names.stream()
                .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
