package dev.precept.runtime.judge.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.precept.runtime.exchange.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** A judge's server on this machine, which plays what a test wants of it. */
public final class JudgeServer implements AutoCloseable {
    private final HttpServer server;
    private final Queue<JsonNode> asked = new ConcurrentLinkedQueue<>();
    private final AtomicInteger calls = new AtomicInteger();

    private JudgeServer(HttpServer server) {
        this.server = server;
    }

    /** What it does about a call. */
    @FunctionalInterface
    public interface Part {
        /** @param number of the call, from 1 */
        Played play(int number, JsonNode request) throws InterruptedException;
    }

    /** What it sends. */
    public record Played(int status, String body) {}

    public static JudgeServer playing(Part part) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
        var judge = new JudgeServer(server);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> judge.answer(exchange, part));
        server.start();
        return judge;
    }

    /** A completion that says a word, with the probabilities of yes and of no. */
    public static Played says(String word, double yes, double no) {
        return new Played(200, """
                {"choices": [{"finish_reason": "stop", "message": {"role": "assistant", "content": "%1$s"},
                  "logprobs": {"content": [{"token": "%1$s", "logprob": -0.1, "top_logprobs": [
                    {"token": "Yes", "logprob": %2$s}, {"token": " no", "logprob": %3$s}, {"token": "The", "logprob": -9}]}]}}]}
                """.formatted(word, Math.log(yes), Math.log(no)));
    }

    /** A completion of a server that tells no probabilities. */
    public static Played says(String word) {
        return new Played(200, """
                {"choices": [{"finish_reason": "stop", "message": {"role": "assistant", "content": "%s"}}]}
                """.formatted(word));
    }

    public static Played fails(int status) {
        return new Played(status, "{\"error\": {\"message\": \"out of memory.\"}}");
    }

    public String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** How many calls there were. */
    public int calls() {
        return calls.get();
    }

    /** What it was asked, in the order of arrival. */
    public List<JsonNode> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange, Part part) throws IOException {
        try (exchange) {
            JsonNode request = Json.read(exchange.getRequestBody().readAllBytes());
            asked.add(request);
            Played played = part.play(calls.incrementAndGet(), request);
            byte[] body = played.body().getBytes(StandardCharsets.UTF_8);
            if (played.status() == 429) {
                exchange.getResponseHeaders().set("Retry-After", "1");
            }
            exchange.sendResponseHeaders(played.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
