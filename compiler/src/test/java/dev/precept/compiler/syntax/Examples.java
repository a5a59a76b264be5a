package dev.precept.compiler.syntax;

import dev.precept.compiler.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The example specs that belong to the grammar. */
public final class Examples {
    private static final Path FOLDER = Path.of("..", "grammar", "examples");

    private Examples() {}

    static SourceFile refundReply() {
        return read(FOLDER.resolve("refund-reply.precept"));
    }

    static SourceFile houseStyle() {
        return read(FOLDER.resolve("house-style.precept"));
    }

    /** Every one, by name. */
    public static List<SourceFile> all() {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".precept"))
                    .sorted()
                    .map(Examples::read)
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static SourceFile read(Path file) {
        try {
            return new SourceFile(file.getFileName().toString(), Files.readString(file));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
