package dev.precept.trainer.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A run that is killed, in a process of its own, against a server that answers a known number of times. */
class KilledRolloutTest {
    private static final int RUNGS = 40;
    private static final int BEFORE = 25;
    private static final int PARALLEL = 4;

    @TempDir
    private Path folder;

    private HttpServer server;
    private final AtomicInteger answered = new AtomicInteger();
    private final CountDownLatch enough = new CountDownLatch(BEFORE);
    private final CountDownLatch killed = new CountDownLatch(1);

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/chat/completions", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void nothingThatWasAnsweredIsLostOrAskedForAgain() throws Exception {
        Path ladder = Files.writeString(folder.resolve("ladder.jsonl"), rungs());
        Path out = folder.resolve("rollouts.jsonl");

        Process first = start(ladder, out);
        assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
        first.destroyForcibly().waitFor();
        int asked = answered.get();
        killed.countDown();
        List<String> kept = whole(out);
        Files.writeString(out, Files.readString(out) + "{\"id\": \"torn");
        Process second = start(ladder, out);
        assertThat(second.waitFor()).isZero();

        List<String> lines = Files.readAllLines(out);
        assertThat(kept).hasSizeBetween(BEFORE - PARALLEL, asked);
        assertThat(lines).hasSize(RUNGS).startsWith(kept.toArray(String[]::new));
        assertThat(lines.stream().map(line -> read(line).path("id").asString())).doesNotHaveDuplicates();
        assertThat(lines.stream().map(KilledRolloutTest::read))
                .allSatisfy(row -> assertThat(row.path("response").asString())
                        .isEqualTo("answer to " + row.path("prompt").asString()));
        assertThat(answered.get()).isBetween(RUNGS, RUNGS + PARALLEL);
        assertThat(start(ladder, out).waitFor()).isZero();
        assertThat(Files.readAllLines(out)).isEqualTo(lines);
    }

    /** Answers some, then holds its answers back until the asker is dead. */
    private void answer(HttpExchange exchange) throws IOException {
        JsonNode request =
                JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
        if (answered.get() >= BEFORE + PARALLEL) {
            hold();
        }
        answered.incrementAndGet();
        var reply = JsonMapper.shared().createObjectNode();
        reply.putArray("choices")
                .addObject()
                .put("finish_reason", "stop")
                .putObject("message")
                .put(
                        "content",
                        "answer to "
                                + request.path("messages")
                                        .path(0)
                                        .path("content")
                                        .asString());
        byte[] bytes = JsonMapper.shared().writeValueAsBytes(reply);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
        enough.countDown();
    }

    private void hold() {
        try {
            killed.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Process start(Path ladder, Path out) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.precept.runtime.cli.Precept",
                "rollout",
                ladder.toString()));
        command.addAll(List.of(
                "--policy",
                "openai:http://127.0.0.1:%d/v1#test"
                        .formatted(server.getAddress().getPort())));
        command.addAll(List.of("--parallel", String.valueOf(PARALLEL), "--out", out.toString()));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String rungs() {
        var lines = new StringBuilder();
        for (int index = 0; index < RUNGS; index++) {
            lines.append("{\"id\": \"rung%d\", \"prompt\": \"question %d\"}\n".formatted(index, index));
        }
        return lines.toString();
    }

    private static List<String> whole(Path out) throws IOException {
        String text = Files.readString(out, StandardCharsets.UTF_8);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    private static JsonNode read(String line) {
        return JsonMapper.shared().readTree(line);
    }
}
