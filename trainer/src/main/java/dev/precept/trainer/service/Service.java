package dev.precept.trainer.service;

import dev.precept.trainer.score.Scorer;
import io.helidon.http.encoding.ContentEncodingContext;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http1.Http1Config;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Rewards over HTTP, from its start to its end. One of three classes that know the server's library. */
public final class Service implements AutoCloseable {
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

    /** Starts one. @throws RuntimeException where it cannot listen there */
    public static Service start(Settings settings, Scorer scorer, RequestLog log) {
        probe(settings);
        var meters = new Meters();
        var scoring = new Scoring(scorer, settings.limits(), meters, log);
        var workers = new Workers(settings.limits().threads(), meters);
        var front = new Front(settings, Routes.of(scoring, settings, meters), meters, log, workers);
        WebServer server = server(settings, front).build().start();
        if (!server.isRunning()) {
            throw new IllegalStateException("the port was taken just now");
        }
        log.write(log.line("started")
                .put("host", settings.host())
                .put("port", server.port())
                .put("engine", Scorer.engine()));
        return new Service(server, front, workers, log);
    }

    /** Says why where nothing can listen; the library only logs it, and seems to have started. */
    private static void probe(Settings settings) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(settings.host()), settings.port()));
        } catch (IOException taken) {
            throw new UncheckedIOException(taken.getMessage(), taken);
        }
    }

    private static WebServerConfig.Builder server(Settings settings, Front front) {
        return WebServer.builder()
                .host(settings.host())
                .port(settings.port())
                .shutdownHook(false)
                .shutdownGracePeriod(settings.limits().drain())
                .maxPayloadSize((long) Bodies.DRAINED * settings.limits().body())
                .connectionOptions(options -> options.tcpNoDelay(true))
                .contentEncoding(ContentEncodingContext.builder()
                        .contentEncodingsDiscoverServices(false)
                        .addContentEncoding(new PackedAsSent())
                        .build())
                .directHandlers(Wire.refusals())
                .protocolsDiscoverServices(false)
                .addProtocol(Http1Config.builder()
                        .addReceiveListener(Wire.heads(front))
                        .build())
                .routing(routing -> routing.any((request, response) -> {
                    Front.Connection after =
                            front.answer(Wire.asked(request), reply -> Wire.send(reply, request, response));
                    if (after == Front.Connection.CLOSED) {
                        throw new CloseConnectionException("this was the last answer");
                    }
                }));
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
        front.close();
        log.write(log.line("ended").put("all_answered", all));
    }
}
