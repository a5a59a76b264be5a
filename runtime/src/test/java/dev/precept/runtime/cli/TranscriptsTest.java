package dev.precept.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The sessions beside this class print what they say. With {@code -Dprecept.rewrite=true} they are written anew first, to be
 * reviewed as a diff.
 */
class TranscriptsTest {
    private static final boolean REWRITES = Boolean.getBoolean("precept.rewrite");
    private static final Path SESSIONS = Path.of("src/test/resources/dev/precept/runtime/cli");
    private static final List<Path> FILES = List.of(SESSIONS.resolve("files"), Path.of("../grammar/examples"));

    @TempDir
    Path folder;

    static Stream<String> sessions() throws IOException {
        return names(SESSIONS).filter(name -> name.endsWith(".txt"));
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void printsWhatItSays(String name) throws IOException {
        for (Path files : FILES) {
            for (String file : names(files).toList()) {
                Files.copy(files.resolve(file), folder.resolve(file));
            }
        }
        Path session = SESSIONS.resolve(name);
        String replayed = new Transcript(folder).replayed(Files.readString(session));
        if (REWRITES) {
            Files.writeString(session, replayed);
        }
        assertThat(replayed).isEqualTo(Files.readString(session));
    }

    private static Stream<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }
}
