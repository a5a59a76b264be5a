package dev.precept.runtime.rows;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPOutputStream;

/**
 * A file that is written beside the one it replaces and takes its place only when it is whole. A name that ends with
 * {@code .gz} is packed.
 */
public final class Replacement implements AutoCloseable {
    private final Path target;
    private final Path draft;
    private final OutputStream stream;

    private Replacement(Path target, Path draft, OutputStream stream) {
        this.target = target;
        this.draft = draft;
        this.stream = stream;
    }

    /**
     * Begins one; the target stays as it is until {@link #commit}. A target that is no file, such as a device or a pipe, is
     * written to as it is.
     */
    public static Replacement of(Path named) throws IOException {
        Path target = Files.exists(named) ? named.toRealPath() : named.toAbsolutePath();
        boolean direct = Files.exists(target) && !Files.isRegularFile(target);
        Path draft = direct
                ? target
                : target.resolveSibling("." + target.getFileName() + "."
                        + ProcessHandle.current().pid() + ".part");
        OutputStream file = Files.newOutputStream(draft);
        OutputStream stream = named.toString().endsWith(".gz") ? new GZIPOutputStream(file) : file;
        return new Replacement(target, draft, new BufferedOutputStream(stream, 1 << 16));
    }

    public OutputStream stream() {
        return stream;
    }

    /** Puts what was written in the target's place, in one step where the file system can. */
    public void commit() throws IOException {
        stream.close();
        if (draft.equals(target)) {
            return;
        }
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException unsupported) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Throws away what was not committed. */
    @Override
    public void close() throws IOException {
        stream.close();
        if (!draft.equals(target)) {
            Files.deleteIfExists(draft);
        }
    }
}
