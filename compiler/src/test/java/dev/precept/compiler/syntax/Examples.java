package dev.precept.compiler.syntax;

import dev.precept.compiler.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The example specs that belong to the grammar. */
final class Examples {
    private Examples() {}

    static SourceFile refundReply() {
        return read("refund-reply.precept");
    }

    static SourceFile houseStyle() {
        return read("house-style.precept");
    }

    private static SourceFile read(String name) {
        Path examples = Path.of("..", "grammar", "examples");
        try {
            return new SourceFile(name, Files.readString(examples.resolve(name)));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
