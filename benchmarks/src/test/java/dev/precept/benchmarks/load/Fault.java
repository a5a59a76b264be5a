package dev.precept.benchmarks.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/**
 * A request that something is wrong with.
 *
 * @param name what is wrong
 * @param status what it must be answered with; {@link #ENDED} where nothing can be answered
 * @param act sends it; the status that came
 */
public record Fault(String name, int status, Act act) {
    /** The connection ended without an answer. */
    public static final int ENDED = 0;

    /** Sends something to a service. */
    @FunctionalInterface
    public interface Act {
        int on(Asking asking) throws IOException;
    }

    static Fault body(String name, int status, byte[] body) {
        return new Fault(name, status, asking -> asking.post("/v1/score", body).statusCode());
    }

    static Fault body(String name, int status, String body) {
        return body(name, status, body.getBytes(StandardCharsets.UTF_8));
    }

    /** With a header beside the usual ones. */
    static Fault packed(String name, int status, byte[] body) {
        return new Fault(
                name,
                status,
                asking -> asking.send(asking.to("/v1/score")
                                .header("Content-Encoding", "gzip")
                                .POST(BodyPublishers.ofByteArray(body))
                                .build())
                        .statusCode());
    }

    /** Without saying how long it is. */
    static Fault chunked(String name, int status, byte[] body) {
        return new Fault(
                name,
                status,
                asking -> asking.send(asking.to("/v1/score")
                                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                                .build())
                        .statusCode());
    }

    /** By someone who shows another token, or none where it is empty. */
    static Fault stranger(String name, String path, String token) {
        return new Fault(name, 401, asking -> {
            var request = HttpRequest.newBuilder(asking.address().resolve(path)).POST(BodyPublishers.ofString("{}"));
            return asking.send((token.isEmpty() ? request : request.header("Authorization", token)).build())
                    .statusCode();
        });
    }

    /** Bytes as they are, after which nothing more is sent. */
    static Fault raw(String name, int status, String bytes) {
        return new Fault(name, status, asking -> {
            URI address = asking.address();
            try (var connection = new RawConnection(address)) {
                connection.send(bytes.getBytes(StandardCharsets.ISO_8859_1));
                connection.sendNoMore();
                return connection.status();
            }
        });
    }
}
