package dev.precept.runtime.cli;

import dev.precept.runtime.rows.Lines;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of rows that the user named: {@code -} is what stands on standard input. */
record DataFile(String name) {
    private boolean isStandardInput() {
        return name.equals("-");
    }

    /**
     * Its lines, from the first; progress is shown where the console has a terminal.
     *
     * @throws Unusable where it cannot be read
     */
    Lines open(Console console) {
        try {
            return Lines.of(Progress.watch(stream(console), shown(), size(), console));
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        }
    }

    /**
     * All of it as one text.
     *
     * @throws Unusable where it cannot be read or is not UTF-8
     */
    String text(Console console) {
        try (InputStream stream = stream(console)) {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(stream.readAllBytes()))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new Unusable("`" + shown() + "` is not UTF-8", malformed);
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        }
    }

    /** What ends a command that could not read on. */
    Unusable unreadable(Exception cause) {
        return new Unusable("`" + shown() + "` cannot be read", cause);
    }

    private InputStream stream(Console console) throws IOException {
        return isStandardInput() ? console.in() : Files.newInputStream(Path.of(name));
    }

    private long size() throws IOException {
        return isStandardInput() ? -1 : Files.size(Path.of(name));
    }

    String shown() {
        return isStandardInput() ? "standard input" : name;
    }
}
