package dev.precept.trainer.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import dev.precept.runtime.judge.head.HeadFolder;
import dev.precept.runtime.judge.head.OnnxHead;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Processes of {@code precept train}: the same command gives the same bytes, also where it was killed for good and given again. */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KilledTrainingTest {
    private static final List<String> WORDS =
            List.of("refund", "letter", "garden", "winter", "piano", "harbour", "lantern", "orchard", "ticket");

    @TempDir
    private Path folder;

    @BeforeAll
    static void pytorch() {
        OnnxHead.quiet();
        try {
            Engine.getEngine("PyTorch");
        } catch (LinkageError | EngineException absent) {
            assumeThat(absent).as("PyTorch's native library loads here").isNull();
        }
    }

    @Test
    void theSameBytesWhateverBecameOfTheProcess() throws IOException, InterruptedException {
        Path pairs = pairs();
        assertThat(whole(pairs, "one")).as("its trials").hasSize(4);
        whole(pairs, "other");

        Process killed = start(pairs, "killed");
        awaitSecondTrial(killed);
        killed.destroyForcibly().waitFor();
        assertThat(folder.resolve("killed").resolve(HeadFolder.WEIGHTS)).doesNotExist();
        assertThat(whole(pairs, "killed")).as("trials that are left").hasSizeLessThan(4);

        for (String file : List.of(HeadFolder.WEIGHTS, HeadFolder.MANIFEST)) {
            assertThat(made("other", file)).as(file).isEqualTo(made("one", file));
            assertThat(made("killed", file)).as(file).isEqualTo(made("one", file));
        }
    }

    private byte[] made(String head, String file) throws IOException {
        return Files.readAllBytes(folder.resolve(head).resolve(file));
    }

    /** Runs it to its end. @return what it said of its trials */
    private List<String> whole(Path pairs, String head) throws IOException, InterruptedException {
        Process process = start(pairs, head);
        List<String> said;
        try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
            said = lines.lines().toList();
        }
        assertThat(process.waitFor()).as(String.join("\n", said)).isZero();
        return said.stream().filter(line -> line.startsWith("tried")).toList();
    }

    /** When it tells of its second trial, the checkpoint of the first is there. */
    private static void awaitSecondTrial(Process process) throws IOException {
        BufferedReader lines = process.errorReader(StandardCharsets.UTF_8);
        var said = new ArrayList<String>();
        while (said.stream().filter(line -> line.startsWith("tried")).count() < 2) {
            String line = lines.readLine();
            assertThat(line).as(String.join("\n", said)).isNotNull();
            said.add(line);
        }
    }

    private Process start(Path pairs, String head) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.precept.runtime.cli.Precept",
                        "train",
                        pairs.toString(),
                        "--out",
                        folder.resolve(head).toString(),
                        "--name",
                        "small",
                        "--steps",
                        "8",
                        "--every",
                        "2",
                        "--plain",
                        "2",
                        "--responses",
                        "4",
                        "--rank",
                        "4",
                        "--measured",
                        "8",
                        "--seed",
                        "7",
                        "--noise",
                        noise().toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Of several families: a checkpoint is known by them, whatever order they are read in. */
    private Path noise() throws IOException {
        String families = Stream.of("casing", "characters", "format", "keywords", "language", "length", "position")
                .map(family -> "\"%s\": {\"flips_no\": 0.2, \"flips_yes\": 0.1}".formatted(family))
                .collect(Collectors.joining(", "));
        return Files.writeString(
                folder.resolve("noise.json"),
                "{\"all\": {\"flips_no\": 0.3, \"flips_yes\": 0.1}, \"families\": {%s}}".formatted(families));
    }

    private Path pairs() throws IOException {
        var lines = new ArrayList<String>();
        for (int text = 0; text < 36; text++) {
            String split = text < 20 ? "train" : text < 28 ? "dev" : "test";
            String one = WORDS.get(text % WORDS.size());
            String other = WORDS.get((text * 2 + 1) % WORDS.size());
            for (String word : List.of(one, other)) {
                lines.add("""
                        {"claim": "The text mentions \\"%s\\".", "response": "Text %d tells of the %s, and of what came of it.", "label": %b, \
                        "kind": "mention", "family": "keywords", "instruction": "%d", "split": "%s"}""".formatted(word, text, one, word.equals(one), text, split));
            }
        }
        return Files.write(folder.resolve("pairs.jsonl"), lines);
    }
}
