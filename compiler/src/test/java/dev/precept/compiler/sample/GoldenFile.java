package dev.precept.compiler.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that holds what is expected. With {@code -Dprecept.rewrite=true} it is written anew, to be reviewed as a diff. */
public final class GoldenFile {
    private static final boolean REWRITES = Boolean.getBoolean("precept.rewrite");
    private static final Path RESOURCES = Path.of("src", "test", "resources", "dev", "precept", "compiler");

    private GoldenFile() {}

    /** The file, named relative to the package's resources, says what was made. */
    public static void holds(String name, String made) {
        Path file = RESOURCES.resolve(name);
        try {
            if (REWRITES) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, made);
            }
            assertThat(made).isEqualTo(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
