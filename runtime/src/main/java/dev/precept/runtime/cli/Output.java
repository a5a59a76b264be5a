package dev.precept.runtime.cli;

import dev.precept.runtime.rows.Replacement;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Where the rows' verdicts go: to a file, which is there only when all are in it, or to standard output. */
final class Output implements AutoCloseable {
    private final Optional<Replacement> file;
    private final OutputStream stream;
    private final Optional<ResultWriter> writer;
    private final String name;
    /** A print stream keeps its errors to itself. */
    private final BooleanSupplier refused;

    private Output(
            Optional<Replacement> file,
            OutputStream stream,
            Optional<ResultWriter> writer,
            String name,
            BooleanSupplier refused) {
        this.file = file;
        this.stream = stream;
        this.writer = writer;
        this.name = name;
        this.refused = refused;
    }

    /** The form of what is written. */
    enum Format {
        TABLE,
        JSONL,
        JUNIT;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A result and what stands in the output for it. */
    record Formed(Result result, byte[] bytes) {}

    /**
     * Begins one.
     *
     * @param suite what a report calls the whole
     * @throws Unusable where the file cannot be written
     */
    static Output of(Format format, Optional<Path> out, String suite, Console console) {
        String name = out.map(Path::toString).orElse("standard output");
        try {
            Optional<Replacement> file = out.isPresent() ? Optional.of(Replacement.of(out.get())) : Optional.empty();
            OutputStream stream =
                    file.map(Replacement::stream).orElseGet(() -> new BufferedOutputStream(console.out(), 1 << 16));
            BooleanSupplier refused = out.isPresent() ? () -> false : console.out()::checkError;
            return new Output(file, stream, writer(format, out.isPresent(), suite, stream), name, refused);
        } catch (IOException refused) {
            throw unwritable(name, refused);
        }
    }

    private static Optional<ResultWriter> writer(Format format, boolean toFile, String suite, OutputStream stream)
            throws IOException {
        return switch (format) {
            case TABLE -> toFile ? Optional.of(new JsonLinesWriter(stream)) : Optional.empty();
            case JSONL -> Optional.of(new JsonLinesWriter(stream));
            case JUNIT -> Optional.of(new JUnitWriter(stream, suite));
        };
    }

    /** What stands there for a row; called by any thread. */
    Formed formed(Result result) {
        return new Formed(result, writer.map(to -> to.formed(result)).orElseGet(() -> new byte[0]));
    }

    /** @throws Unusable where the file cannot be written */
    void write(Formed row) {
        try {
            if (writer.isPresent()) {
                writer.get().write(row.bytes());
            }
            if (refused.getAsBoolean()) {
                throw new IOException("nobody reads on");
            }
        } catch (IOException refused) {
            throw unwritable(name, refused);
        }
    }

    /** Makes it whole. */
    void finish(Scoreboard scores) {
        try {
            if (writer.isPresent()) {
                writer.get().finish(scores);
            }
            stream.flush();
            if (file.isPresent()) {
                file.get().commit();
            }
        } catch (IOException refused) {
            throw unwritable(name, refused);
        }
    }

    @Override
    public void close() throws IOException {
        if (writer.isPresent()) {
            writer.get().close();
        }
        if (file.isPresent()) {
            file.get().close();
        }
    }

    private static Unusable unwritable(String name, IOException cause) {
        return new Unusable("`" + name + "` cannot be written", cause);
    }
}
