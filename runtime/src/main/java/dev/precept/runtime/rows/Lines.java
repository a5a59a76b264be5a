package dev.precept.runtime.rows;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** The lines of a stream, one at a time. What is packed by gzip is unpacked, whatever it is called. */
public final class Lines implements Iterator<Line>, AutoCloseable {
    private static final int MARK = 2;
    private static final int CHUNK = 1 << 16;

    private final InputStream stream;
    private byte[] buffer = new byte[CHUNK];
    private int start;
    private int end;
    private boolean ended;
    private long number;

    private Lines(InputStream stream) {
        this.stream = stream;
    }

    /** Of a stream that {@link #close} closes. */
    public static Lines of(InputStream stream) throws IOException {
        var buffered = new BufferedInputStream(stream, CHUNK);
        buffered.mark(MARK);
        boolean packed = buffered.read() == 0x1f && buffered.read() == 0x8b;
        buffered.reset();
        return new Lines(packed ? new GZIPInputStream(buffered, CHUNK) : buffered);
    }

    @Override
    public boolean hasNext() {
        return start < end || fill();
    }

    /** @throws UncheckedIOException where the stream cannot be read on */
    @Override
    public Line next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        int scanned = 0;
        Optional<Integer> stop = newline(scanned);
        while (stop.isEmpty()) {
            scanned = end - start;
            if (!fill()) {
                return line(end, end);
            }
            stop = newline(scanned);
        }
        return line(stop.get(), stop.get() + 1);
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    private Line line(int to, int next) {
        byte[] bytes = Arrays.copyOfRange(buffer, start, to);
        start = next;
        return new Line(++number, bytes);
    }

    private Optional<Integer> newline(int scanned) {
        for (int index = start + scanned; index < end; index++) {
            if (buffer[index] == '\n') {
                return Optional.of(index);
            }
        }
        return Optional.empty();
    }

    /** Reads more behind what is there; false at the end of the stream. */
    private boolean fill() {
        if (ended) {
            return false;
        }
        System.arraycopy(buffer, start, buffer, 0, end - start);
        end -= start;
        start = 0;
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        try {
            int read = stream.read(buffer, end, buffer.length - end);
            ended = read < 0;
            end += Math.max(read, 0);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return !ended;
    }
}
