package dev.precept.trainer.service;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.http.Status;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.http1.Http1ConnectionListener;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Requests and replies as the server's library has them. */
final class Wire {
    private Wire() {}

    static Asked asked(ServerRequest request) {
        Map<String, String> headers = new HashMap<>();
        request.headers().forEach(header -> headers.put(header.name().toLowerCase(Locale.ROOT), header.get()));
        Map<String, String> query = new HashMap<>();
        request.query().names().forEach(name -> query.put(name, request.query().get(name)));
        return new Asked(
                request.prologue().method().text(),
                request.path().path(),
                headers,
                query,
                () -> new Arriving(request.content().inputStream()));
    }

    static void send(Reply reply, ServerRequest request, ServerResponse response) {
        response.status(reply.status()).header("Content-Type", reply.type());
        reply.headers().forEach(response::header);
        if (request.prologue().method().text().equals("HEAD")) {
            response.header("Content-Length", Integer.toString(reply.body().length));
            response.send();
        } else {
            response.send(reply.body());
        }
    }

    /** What the library itself refuses gets the form that all errors have. */
    static DirectHandlers refusals() {
        DirectHandlers.Builder handlers = DirectHandlers.builder();
        for (DirectHandler.EventType type : DirectHandler.EventType.values()) {
            handlers.addHandler(type, (request, event, status, headers, message) -> {
                Reply reply = refusal(status);
                return DirectHandler.TransportResponse.builder()
                        .status(status)
                        .headers(headers)
                        .header(HeaderNames.CONTENT_TYPE, reply.type())
                        .entity(reply.body())
                        .build();
            });
        }
        return handlers.build();
    }

    private static Reply refusal(Status status) {
        return switch (status.code()) {
            case 413 -> Reply.error(413, "too-large", "the body is much too large", "send smaller batches");
            case 500 -> Reply.error(500, "defect", "this is a defect of Precept, please report it", "");
            default ->
                Reply.error(
                        status.code(),
                        "bad-request",
                        "this is no request of HTTP/1.1 that can be read: "
                                + status.reasonPhrase().toLowerCase(Locale.ROOT),
                        "");
        };
    }

    /** Lets no client take its time over the head of a request: from its first line to the end of its headers it is watched. */
    static Http1ConnectionListener heads(Front front) {
        ThreadLocal<Watchdog.@Nullable Watch> watches = new ThreadLocal<>();
        return new Http1ConnectionListener() {
            @Override
            public void prologue(ConnectionContext context, HttpPrologue prologue) {
                watches.set(front.arriving());
            }

            @Override
            public void headers(ConnectionContext context, Headers headers) {
                Watchdog.Watch watch = watches.get();
                if (watch != null) {
                    watch.close();
                    watches.remove();
                }
            }
        };
    }

    /** Whatever keeps a body from coming is trouble with its reading. */
    private static final class Arriving extends FilterInputStream {
        Arriving(InputStream stream) {
            super(stream);
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (RuntimeException lost) {
                throw new IOException(lost);
            }
        }

        @Override
        public int read(byte[] bytes, int from, int count) throws IOException {
            try {
                return super.read(bytes, from, count);
            } catch (RuntimeException lost) {
                throw new IOException(lost);
            }
        }

        /** Closing would wait for what is left to come, and of a broken body nothing may. */
        @Override
        public void close() {}
    }
}
