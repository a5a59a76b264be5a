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
    private static final int CHUNK = 1 << 16;
    private static final int SMALLEST_PACKED = 1024;
    /** So much of a body that is too large is read and thrown away, that the client may hear why. */
    private static final int DRAINED = 8;

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

    /** @throws Trouble where the body is too large or too slow */
    byte[] read(Asked asked, Deadline deadline) {
        try (InputStream raw = asked.body().open()) {
            if (asked.length().orElse(0) > limits.body()) {
                throw tooLarge(raw, deadline);
            }
            boolean packed = asked.header("content-encoding")
                    .filter("gzip"::equalsIgnoreCase)
                    .isPresent();
            return read(packed ? new GZIPInputStream(raw, CHUNK) : raw, raw, deadline);
        } catch (IOException unreadable) {
            throw new Trouble(Reply.error(400, "bad-body", "the body cannot be read to its end", ""));
        }
    }

    private byte[] read(InputStream stream, InputStream raw, Deadline deadline) throws IOException {
        var bytes = new ByteArrayOutputStream(CHUNK);
        byte[] chunk = new byte[CHUNK];
        for (int read = stream.read(chunk); read >= 0; read = stream.read(chunk)) {
            deadline.check();
            bytes.write(chunk, 0, read);
            if (bytes.size() > limits.body()) {
                throw tooLarge(raw, deadline);
            }
        }
        return bytes.toByteArray();
    }

    private Trouble tooLarge(InputStream rest, Deadline deadline) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long left = (long) DRAINED * limits.body();
        for (int read = rest.read(chunk); read >= 0 && left > 0; read = rest.read(chunk)) {
            deadline.check();
            left -= read;
        }
        return new Trouble(Reply.error(
                413, "too-large", "a body has at most %d bytes".formatted(limits.body()), "send smaller batches"));
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
