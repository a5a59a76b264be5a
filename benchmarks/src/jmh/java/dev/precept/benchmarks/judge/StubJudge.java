package dev.precept.benchmarks.judge;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.precept.runtime.exchange.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A process that plays a chat model and has a {@link JudgeFault}: prints its port, and answers {@code GET /calls} with how many
 * there were. It says yes, with a probability of 0.9, of texts with an even number.
 */
public final class StubJudge {
    private static final Pattern NUMBER = Pattern.compile("text number (\\d+)");
    private static final int DEADLY = 300;
    private static final int A_SECOND = 100;
    private static final long SLOW_MILLISECONDS = 300;

    private final JudgeFault fault;
    private final AtomicInteger calls = new AtomicInteger();
    private final CountDownLatch never = new CountDownLatch(1);
    private long second;
    private int within;

    private StubJudge(JudgeFault fault) {
        this.fault = fault;
    }

    private record Played(int status, String body) {}

    public static void main(String[] arguments) throws IOException {
        var stub = new StubJudge(JudgeFault.valueOf(arguments[0]));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/calls", exchange -> send(exchange, new Played(200, stub.calls.toString())));
        server.createContext("/v1/", stub::answer);
        server.start();
        System.out.println(server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        int number = calls.incrementAndGet();
        try {
            Played played = play(number, asked);
            if (played.status() == 429) {
                exchange.getResponseHeaders().set("Retry-After", "1");
            }
            send(exchange, played);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Played play(int number, String asked) throws InterruptedException {
        return switch (fault) {
            case NONE, DOWN -> verdict(asked);
            case SLOW -> {
                never.await(SLOW_MILLISECONDS, TimeUnit.MILLISECONDS);
                yield verdict(asked);
            }
            case HANGS -> {
                never.await();
                yield verdict(asked);
            }
            case DIES -> {
                if (number == DEADLY) {
                    Runtime.getRuntime().halt(137);
                }
                yield verdict(asked);
            }
            case RUBBISH -> new Played(200, "<html>Bad Gateway</html>");
            case HALF_FAIL -> number % 2 == 0 ? new Played(503, "{}") : verdict(asked);
            case LIMITED -> isTooMuch() ? new Played(429, "{}") : verdict(asked);
            case MAYBE -> said("maybe", 0.5);
        };
    }

    /** So many calls a second and no more. */
    private synchronized boolean isTooMuch() {
        long now = System.nanoTime() / 1_000_000_000;
        if (now != second) {
            second = now;
            within = 0;
        }
        within++;
        return within > A_SECOND;
    }

    private static Played verdict(String asked) {
        Matcher matcher = NUMBER.matcher(asked);
        boolean even = matcher.find() && Integer.parseInt(matcher.group(1)) % 2 == 0;
        return even ? said("yes", 0.9) : said("no", 0.1);
    }

    private static Played said(String word, double yes) {
        return new Played(200, """
                {"choices": [{"finish_reason": "stop", "message": {"role": "assistant", "content": "%1$s"},
                  "logprobs": {"content": [{"token": "%1$s", "logprob": -0.1, "top_logprobs": [
                    {"token": "yes", "logprob": %2$s}, {"token": "no", "logprob": %3$s}]}]}}]}
                """.formatted(word, Math.log(yes), Math.log(1 - yes)));
    }

    private static void send(HttpExchange exchange, Played played) throws IOException {
        try (exchange) {
            byte[] body = Json.utf8(played.body());
            exchange.sendResponseHeaders(played.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
