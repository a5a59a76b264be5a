package dev.precept.trainer.rollout;

import dev.precept.runtime.exchange.Json;
import dev.precept.runtime.rows.Line;
import dev.precept.runtime.rows.Lines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file of rollouts that only grows. A line is with the operating system before its answer counts as there, so a process
 * that is killed loses nothing but what was under way; half a line that one left behind is cut off by the next. One process at a
 * time.
 */
public final class RolloutFile implements AutoCloseable {
    private static final byte[] BREAK = {'\n'};

    private final FileChannel channel;
    private final FileLock lock;
    private final Set<String> there = new HashSet<>();

    private RolloutFile(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Opens the file, or makes it.
     *
     * @param settings what all rows of the file share; a row that says otherwise is a refusal
     * @throws IllegalArgumentException where the file is another process's, holds a broken line before its last, or was made
     *     with other settings
     */
    public static RolloutFile open(Path path, ObjectNode settings) throws IOException {
        FileChannel channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            var file = new RolloutFile(channel, locked(channel, path));
            channel.truncate(file.read(path, settings));
            channel.position(channel.size());
            return file;
        } catch (IOException | RuntimeException failed) {
            channel.close();
            throw failed;
        }
    }

    private static FileLock locked(FileChannel channel, Path path) throws IOException {
        Optional<FileLock> lock;
        try {
            lock = Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException own) {
            lock = Optional.empty();
        }
        return lock.orElseThrow(
                () -> new IllegalArgumentException("`" + path + "` is being written by another process"));
    }

    /** Where the last whole line ends. */
    private long read(Path path, ObjectNode settings) throws IOException {
        long whole = 0;
        long size = channel.size();
        // The channel stays open: closing the stream would give the lock back.
        Lines lines = Lines.of(Channels.newInputStream(channel.position(0)));
        while (lines.hasNext()) {
            Line line = lines.next();
            long end = whole + line.bytes().length + 1;
            if (end > size) {
                return whole;
            }
            note(line, path, settings);
            whole = end;
        }
        return whole;
    }

    private void note(Line line, Path path, ObjectNode settings) {
        JsonNode row;
        try {
            row = Json.read(line.bytes());
        } catch (JacksonException broken) {
            throw new IllegalArgumentException("%s:%d: %s".formatted(path, line.number(), Json.reason(broken)), broken);
        }
        if (!Json.written(row.path("settings")).equals(Json.written(settings))) {
            throw new IllegalArgumentException("%s:%d: made with other settings: %s; choose another file"
                    .formatted(path, line.number(), row.path("settings")));
        }
        there.add(row.path("id").asString(""));
    }

    /** Whether a row of that id is there. */
    public synchronized boolean has(String id) {
        return there.contains(id);
    }

    /** How many rows there are. */
    public synchronized int size() {
        return there.size();
    }

    /** Appends a row that has an {@code id}; when this returns, it survives the end of the process. */
    public synchronized void append(ObjectNode row) {
        byte[] json = Json.utf8(Json.written(row));
        ByteBuffer line = ByteBuffer.allocate(json.length + BREAK.length)
                .put(json)
                .put(BREAK)
                .flip();
        try {
            while (line.hasRemaining()) {
                channel.write(line);
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        there.add(row.path("id").asString());
    }

    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            channel.force(true);
            lock.close();
        }
        channel.close();
    }
}
