package dev.precept.trainer.service;

import dev.precept.runtime.exchange.Json;
import dev.precept.runtime.judge.Judge;
import dev.precept.trainer.score.PolicyBook;
import dev.precept.trainer.score.Scorer;
import dev.precept.trainer.score.SpecRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** A service on a free port, and someone who asks it. */
final class Client implements AutoCloseable {
    static final String TOKEN = "a-token";
    static final Limits SMALL = limits(4, Duration.ofSeconds(20), Duration.ofSeconds(20));

    final Service service;
    final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Client(Limits limits, Map<Facade, Unscorable> unscorable) {
        this(limits, unscorable, Judge.NONE);
    }

    Client(Limits limits, Map<Facade, Unscorable> unscorable, Judge judge) {
        this(limits, unscorable, judge, RequestLog.Texts.LEFT_OUT);
    }

    Client(Limits limits, Map<Facade, Unscorable> unscorable, Judge judge, RequestLog.Texts texts) {
        var scorer = new Scorer(SpecRegistry.bounded(1 << 20), PolicyBook.builtIn(), judge);
        service = Service.start(
                new Settings("127.0.0.1", 0, Optional.of(TOKEN), limits, unscorable),
                scorer,
                new RequestLog(new PrintStream(log, true, StandardCharsets.UTF_8), texts));
    }

    static Limits limits(int requests, Duration transfer, Duration budget) {
        return new Limits(1 << 20, 50, requests, 4 << 20, 2, transfer, budget, Duration.ofSeconds(20));
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
                .timeout(Duration.ofSeconds(30));
    }

    HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException lost) {
            throw new java.io.UncheckedIOException(lost);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    HttpResponse<byte[]> post(String path, byte[] body) {
        return send(to(path).header("Authorization", "Bearer " + TOKEN)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    HttpResponse<byte[]> post(String path, String body) {
        return post(path, body.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<byte[]> get(String path) {
        return send(to(path).header("Authorization", "Bearer " + TOKEN).GET().build());
    }

    /** The answer as JSON, where it is one. */
    JsonNode answer(String path, String body) {
        HttpResponse<byte[]> reply = post(path, body);
        if (reply.statusCode() != 200) {
            throw new AssertionError(reply.statusCode() + ": " + text(reply));
        }
        return Json.read(reply.body());
    }

    /** Asks again until the answer is so, a few thousand times at most. */
    void await(String path, Predicate<HttpResponse<byte[]>> wanted) {
        for (int turn = 0; turn < 5000; turn++) {
            if (wanted.test(get(path))) {
                return;
            }
        }
        throw new AssertionError(path + " never answered what was waited for");
    }

    /** True for metrics that count bytes of a body that is still to come to its end. */
    static boolean holdsABody(HttpResponse<byte[]> metrics) {
        return text(metrics).lines().anyMatch(line -> line.matches("precept_bodies_held_bytes [1-9].*"));
    }

    /** True for metrics with that line. */
    static Predicate<HttpResponse<byte[]>> tells(String line) {
        return metrics -> text(metrics).lines().anyMatch(line::equals);
    }

    /** A connection that bytes are sent on; what comes is waited for as long as a test may take. */
    Socket raw(String text) throws IOException {
        var socket = new Socket("127.0.0.1", service.port());
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }

    /** The head of a request to score, with a body of that many bytes. */
    static String head(int length) {
        return "POST /v1/score HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + TOKEN + "\r\nContent-Length: "
                + length + "\r\n\r\n";
    }

    /** A request of which only the first half is sent. */
    Socket half(String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        Socket socket = raw(head(bytes.length));
        socket.getOutputStream().write(bytes, 0, bytes.length / 2);
        socket.getOutputStream().flush();
        return socket;
    }

    /** Sends the rest and reads the one answer. */
    static String rest(Socket socket, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        socket.getOutputStream().write(bytes, bytes.length / 2, bytes.length - bytes.length / 2);
        socket.getOutputStream().flush();
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) socket.getInputStream().read());
        }
        String length = head.substring(head.indexOf("Content-Length: ") + 16)
                .lines()
                .findFirst()
                .orElse("0");
        return head + new String(socket.getInputStream().readNBytes(Integer.parseInt(length)), StandardCharsets.UTF_8);
    }

    static String text(HttpResponse<byte[]> reply) {
        return new String(reply.body(), StandardCharsets.UTF_8);
    }

    static String code(HttpResponse<byte[]> reply) {
        return Json.read(reply.body()).path("error").path("code").stringValue("");
    }

    @Override
    public void close() {
        service.close();
        http.close();
    }
}
