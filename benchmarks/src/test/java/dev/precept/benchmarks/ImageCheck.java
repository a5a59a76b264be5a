package dev.precept.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the profile {@code image} has made, with no Java in reach and an empty environment, against the build itself. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ImageCheck {
    private static final List<String> IMAGE = List.of(
            Path.of("target", "image", "bin", "precept").toAbsolutePath().toString());
    private static final List<String> BUILD = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "dev.precept.runtime.cli.Precept");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eval SPEC ROWS --format jsonl --out OUT",
                "reward SPEC ROWS --policy dense --out OUT",
                "curriculum SPEC --set customer=Ada --out OUT.jsonl.gz",
                "curriculum SPEC --set customer=Ada --out OUT.parquet",
                "bench ifeval --prompts IFEVAL/prompts.jsonl --responses IFEVAL/responses.jsonl --out OUT",
            })
    void itDoesWhatTheBuildDoes(String command) throws IOException, InterruptedException {
        assertThat(written(IMAGE, command)).isNotEmpty().isEqualTo(written(BUILD, command));
    }

    @Test
    void itServes() throws IOException, InterruptedException {
        Process service = start(IMAGE, List.of("serve", "--port", "0"), Map.of("PRECEPT_TOKEN", "t"));
        try (var said = new BufferedReader(new InputStreamReader(service.getInputStream(), StandardCharsets.UTF_8));
                HttpClient client = HttpClient.newHttpClient()) {
            String address = said.lines()
                    .filter(line -> line.startsWith("precept: http"))
                    .findFirst()
                    .orElseThrow();
            HttpResponse<String> reply = client.send(
                    HttpRequest.newBuilder(URI.create(address.substring("precept: ".length()) + "/v1/score"))
                            .header("Authorization", "Bearer t")
                            .POST(HttpRequest.BodyPublishers.ofString("""
                                    {"spec": "spec two {\\n  require response has exactly 2 words\\n}\\n",
                                     "items": [{"id": "a", "response": "two words"}]}"""))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
            assertThat(reply.body()).contains("\"reward\":1");
        } finally {
            service.destroy();
            assertThat(service.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** The files that a command writes, each with the hash of its content, without what says how long it took. */
    private Map<String, String> written(List<String> precept, String command) throws IOException, InterruptedException {
        Path out = Files.createTempDirectory(folder, "out");
        Path examples = Repository.ROOT.resolve("grammar/examples");
        String line = command.replace(
                        "SPEC", examples.resolve("order-status.precept").toString())
                .replace("ROWS", examples.resolve("order-status.jsonl").toString())
                .replace(
                        "IFEVAL",
                        Repository.ROOT.resolve("benchmarks/examples/ifeval").toString())
                .replace("OUT", out.resolve("written").toString());
        Process process = start(precept, List.of(line.split(" ")), Map.of());
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("summary.json"))
                    .collect(Collectors.toMap(file -> out.relativize(file).toString(), ImageCheck::hash));
        }
    }

    private static String hash(Path file) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(hash);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Process start(List<String> precept, List<String> arguments, Map<String, String> environment)
            throws IOException {
        var words = new ArrayList<>(precept);
        words.addAll(arguments);
        var builder = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }
}
