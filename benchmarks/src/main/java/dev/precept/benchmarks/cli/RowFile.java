package dev.precept.benchmarks.cli;

import dev.precept.benchmarks.imports.Importer;
import dev.precept.runtime.cli.Console;
import dev.precept.runtime.cli.Unusable;
import dev.precept.runtime.rows.Line;
import dev.precept.runtime.rows.Lines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file of rows that the user named; may be gzip. */
record RowFile(Path path, Console console) {
    /** What becomes of a line. */
    @FunctionalInterface
    interface Reader<T> {
        T read(Line line) throws Importer.Unfit;
    }

    /**
     * What becomes of every line; one that does not fit is reported and left out.
     *
     * @throws Unusable where the file cannot be read, or none fits
     */
    <T> List<T> read(Reader<T> reader) {
        var read = new ArrayList<T>();
        try (Lines lines = Lines.of(Files.newInputStream(path))) {
            while (lines.hasNext()) {
                Line line = lines.next();
                if (!line.isBlank()) {
                    read(line, reader, read);
                }
            }
        } catch (IOException | UncheckedIOException unreadable) {
            throw new Unusable("`" + path + "` cannot be read", unreadable);
        }
        if (read.isEmpty()) {
            throw new Unusable("`" + path + "` holds no row that can be used");
        }
        return read;
    }

    private <T> void read(Line line, Reader<T> reader, List<T> read) {
        try {
            read.add(reader.read(line));
        } catch (Importer.Unfit unfit) {
            console.err().println("%s:%d: %s".formatted(path, line.number(), unfit.getMessage()));
        }
    }
}
