package dev.precept.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The files of the repository, as a clone has them. */
final class Repository {
    /** Tests run in their module's folder. */
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final Set<String> NOT_COMMITTED = Set.of(".git", ".precept", "target", "shared", ".idea", ".vscode");

    private Repository() {}

    /** Every file, its path relative to the root. */
    static List<Path> files() {
        return files(ROOT).map(ROOT::relativize).sorted().toList();
    }

    /** Those with that ending. */
    static List<Path> files(String ending) {
        return files().stream().filter(file -> file.toString().endsWith(ending)).toList();
    }

    static String text(String file) {
        return text(Path.of(file)).orElseThrow();
    }

    /** The text of a file; nothing where it is no text. */
    static Optional<String> text(Path file) {
        try {
            return Optional.of(Files.readString(ROOT.resolve(file)));
        } catch (MalformedInputException binary) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries
                    .filter(entry -> !NOT_COMMITTED.contains(entry.getFileName().toString()))
                    .toList()
                    .stream()
                    .flatMap(entry -> Files.isDirectory(entry) ? files(entry) : Stream.of(entry));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
