package dev.precept.benchmarks;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The data beside the repository; a test without it is skipped, and says so. */
public final class SharedData {
    private SharedData() {}

    /** A file in the {@code data} folder that PRECEPT_SHARED names, or of a {@code shared} folder above this module. */
    public static Path file(String name) {
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
}
