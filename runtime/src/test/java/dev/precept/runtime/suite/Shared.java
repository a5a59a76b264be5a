package dev.precept.runtime.suite;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.precept.runtime.rows.Line;
import dev.precept.runtime.rows.Lines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The data beside the repository; a test without it is skipped, and says so. */
public final class Shared {
    private Shared() {}

    /** A file or folder under {@code shared/data}. */
    public static Path data(String name) {
        Stream<Path> named = Optional.ofNullable(System.getenv("PRECEPT_SHARED")).map(Path::of).stream();
        Stream<Path> above = Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared"));
        Optional<Path> found = Stream.concat(named, above)
                .map(shared -> shared.resolve("data").resolve(name))
                .filter(Files::exists)
                .findFirst();
        assumeTrue(found.isPresent(), "SKIPPED: there is no shared/data/" + name + " beside the repository");
        return found.orElseThrow();
    }

    /** The lines of a file under {@code shared/data}. */
    public static List<Line> lines(String name) {
        try (Lines lines = Lines.of(Files.newInputStream(data(name)))) {
            List<Line> all = new ArrayList<>();
            lines.forEachRemaining(all::add);
            return all;
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
