package dev.precept.trainer.service;

import dev.precept.trainer.score.Scorer;
import io.helidon.http.encoding.ContentEncodingContext;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Rewards over HTTP, from its start to its end. One of two classes that know the server's library. */
public final class Service implements AutoCloseable {
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final WebServer server;
    private final Front front;
    private final Workers workers;
    private final RequestLog log;

    private Service(WebServer server, Front front, Workers workers, RequestLog log) {
        this.server = server;
        this.front = front;
        this.workers = workers;
        this.log = log;
    }

    /** Starts one. @throws RuntimeException where the port is taken */
    public static Service start(Settings settings, Scorer scorer, RequestLog log) {
        var meters = new Meters();
        var scoring = new Scoring(scorer, settings.limits(), meters, log);
        var workers = new Workers(settings.limits().threads());
        var front = new Front(settings, Routes.of(scoring, settings, meters), meters, log, workers);
        WebServer server = WebServer.builder()
                .host(settings.host())
                .port(settings.port())
                .shutdownHook(false)
                .shutdownGracePeriod(settings.limits().drain())
                .connectionOptions(options -> options.readTimeout(SILENCE).tcpNoDelay(true))
                .contentEncoding(ContentEncodingContext.builder()
                        .contentEncodingsDiscoverServices(false)
                        .addContentEncoding(new PackedAsSent())
                        .build())
                .routing(routing -> routing.any(
                        (request, response) -> front.answer(asked(request), reply -> send(reply, response))))
                .build()
                .start();
        log.write(log.line("started")
                .put("host", settings.host())
                .put("port", server.port())
                .put("engine", Scorer.engine()));
        return new Service(server, front, workers, log);
    }

    public int port() {
        return server.port();
    }

    /** Answers what is under way, lets nothing more in, and ends. */
    @Override
    public void close() {
        boolean all = front.drain();
        server.stop();
        workers.close();
        log.write(log.line("ended").put("all_answered", all));
    }

    private static Asked asked(ServerRequest request) {
        Map<String, String> headers = new HashMap<>();
        request.headers().forEach(header -> headers.put(header.name().toLowerCase(Locale.ROOT), header.get()));
        Map<String, String> query = new HashMap<>();
        request.query().names().forEach(name -> query.put(name, request.query().get(name)));
        return new Asked(
                request.prologue().method().text(),
                request.path().path(),
                headers,
                query,
                () -> request.content().inputStream());
    }

    private static void send(Reply reply, ServerResponse response) {
        response.status(reply.status()).header("Content-Type", reply.type());
        reply.headers().forEach(response::header);
        response.send(reply.body());
    }
}
