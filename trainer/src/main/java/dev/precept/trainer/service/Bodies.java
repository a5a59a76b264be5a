package dev.precept.trainer.service;

import dev.precept.runtime.exchange.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads and packs bodies. */
record Bodies(Limits limits) {
    /** So many times the largest body is read and thrown away of one that is too large, that the client may hear why. */
    static final int DRAINED = 8;

    private static final int CHUNK = 1 << 16;
    private static final int SMALLEST_PACKED = 1024;

    /** @throws Trouble where it is no JSON */
    static JsonNode json(byte[] bytes) {
        try {
            return Json.read(bytes);
        } catch (JacksonException broken) {
            int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
            throw new Trouble(Reply.error(
                    400,
                    "bad-json",
                    Json.reason(broken) + (line > 1 ? " of line " + line : ""),
                    "the body is one JSON object"));
        }
    }

    /**
     * The body, unpacked, whose bytes are counted in the share.
     *
     * @throws Trouble where the body is too large, too slow or broken
     */
    byte[] read(Asked asked, Room.Share share) {
        Deadline deadline = Deadline.in(limits.transfer());
        try (InputStream raw = asked.body().open()) {
            if (asked.length().orElse(0) > limits.body()) {
                throw tooLarge(raw, deadline);
            }
            boolean packed = asked.header("content-encoding")
                    .filter("gzip"::equalsIgnoreCase)
                    .isPresent();
            try (InputStream stream = packed ? new GZIPInputStream(raw, CHUNK) : raw) {
                return read(stream, raw, share, deadline);
            }
        } catch (IOException unreadable) {
            throw new Trouble(Reply.error(400, "bad-body", "the body cannot be read to its end", "")
                    .closing());
        }
    }

    private byte[] read(InputStream stream, InputStream raw, Room.Share share, Deadline deadline) throws IOException {
        var bytes = new ByteArrayOutputStream(CHUNK);
        byte[] chunk = new byte[CHUNK];
        for (int read = stream.read(chunk); read >= 0; read = stream.read(chunk)) {
            inTime(deadline);
            share.add(read);
            bytes.write(chunk, 0, read);
            if (bytes.size() > limits.body()) {
                throw tooLarge(raw, deadline);
            }
        }
        return bytes.toByteArray();
    }

    private Trouble tooLarge(InputStream rest, Deadline deadline) throws IOException {
        Reply reply = Reply.error(
                413, "too-large", "a body has at most %d bytes".formatted(limits.body()), "send smaller batches");
        return new Trouble(discard(rest, deadline) ? reply : reply.closing());
    }

    /** Throws away a body that nobody wants. False where some of it is left. */
    boolean isDiscarded(Asked asked) {
        try (InputStream raw = asked.body().open()) {
            return discard(raw, Deadline.in(limits.transfer()));
        } catch (IOException | Trouble lost) {
            return false;
        }
    }

    /** True where that was all. */
    private boolean discard(InputStream rest, Deadline deadline) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long left = (long) DRAINED * limits.body();
        int read = rest.read(chunk);
        while (read >= 0 && left > 0) {
            inTime(deadline);
            left -= read;
            read = rest.read(chunk);
        }
        return read < 0;
    }

    private static void inTime(Deadline deadline) {
        if (deadline.isOver()) {
            throw new Trouble(
                    Reply.error(408, "too-slow", "the request took too long to arrive", "send smaller batches")
                            .closing());
        }
    }

    /** The reply as the client takes it. */
    static Reply packed(Reply reply, Asked asked) {
        boolean wanted = asked.header("accept-encoding")
                .filter(kinds -> kinds.contains("gzip"))
                .isPresent();
        if (!wanted || reply.body().length < SMALLEST_PACKED) {
            return reply;
        }
        var packed = new ByteArrayOutputStream();
        try (var stream = new GZIPOutputStream(packed, CHUNK)) {
            stream.write(reply.body());
        } catch (IOException never) {
            throw new IllegalStateException("memory takes all", never);
        }
        return new Reply(reply.status(), reply.type(), packed.toByteArray(), reply.headers())
                .with("Content-Encoding", "gzip")
                .with("Vary", "Accept-Encoding");
    }
}
