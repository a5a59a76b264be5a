package dev.precept.benchmarks.load;

import dev.precept.runtime.exchange.Json;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One step of training, 8,192 rollouts with five constraints each, rewarded by the service and by a peer that takes one HTTP
 * request a constraint, as a Markdown table. Takes a Python that has {@code flask} and {@code requests}; runs in the root of
 * the repository.
 */
public final class StepTable {
    private static final long SEED = 8192;
    private static final int ROLLOUTS = 8192;
    private static final int CHECKS = 5;
    private static final int BATCH = 256;
    private static final int CONNECTIONS = 8;
    private static final int THREADS = 32;

    private final String python;
    private final List<Rollouts.Rollout> rollouts = new Rollouts(SEED).rollouts(ROLLOUTS);
    private final Path rows;

    private StepTable(String python) throws IOException {
        this.python = python;
        this.rows = Rows.write(rollouts);
    }

    public static void main(String[] arguments) throws IOException {
        var table = new StepTable(arguments[0]);
        System.out.printf("seed %d, %d rollouts, %d constraints each%n%n", SEED, ROLLOUTS, CHECKS);
        System.out.println("| way | seconds | rollouts a second | HTTP requests |");
        System.out.println("|---|---|---|---|");
        List<Double> served = table.precept();
        table.peer(served);
        Files.delete(table.rows);
    }

    /** The share of the constraints that each row follows, as the service's policy rewards it. */
    private List<Double> precept() throws IOException {
        try (var service = ServiceProcess.start(ServiceProcess.launcher(), 0, List.of(), Map.of())) {
            String fresh =
                    "%d connections, batches of %d, a service that has just been started".formatted(CONNECTIONS, BATCH);
            print(fresh, step(service.address()), ROLLOUTS / BATCH);
            for (int turn = 0; turn < 4; turn++) {
                step(service.address());
            }
            print("the same, the sixth step", step(service.address()), ROLLOUTS / BATCH);
            JsonNode asked = python(
                    Map.of("PRECEPT_TOKEN", ServiceProcess.TOKEN, "PYTHONPATH", "trainer/python/src"),
                    "precept",
                    service.address().toString());
            print("the Python client, one call", asked.path("seconds").doubleValue(), ROLLOUTS / BATCH);
            return asked.path("values").valueStream().map(JsonNode::doubleValue).toList();
        }
    }

    private void peer(List<Double> served) throws IOException {
        int port = freePort();
        Process flask = new ProcessBuilder(
                        python, Rows.SCRIPTS.resolve("flask_peer.py").toString(), Integer.toString(port))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            await(port);
            String url = "http://127.0.0.1:" + port;
            JsonNode serial = python(Map.of(), "flask", url, "1");
            print("Flask, a loop in Python", serial.path("seconds").doubleValue(), ROLLOUTS * CHECKS);
            JsonNode threads = python(Map.of(), "flask", url, Integer.toString(THREADS));
            print(
                    "Flask, %d threads in Python".formatted(THREADS),
                    threads.path("seconds").doubleValue(),
                    ROLLOUTS * CHECKS);
            print(
                    "Flask, %d threads in Java".formatted(THREADS),
                    all(THREADS, new Asking(URI.create(url)), "/predict", checks()),
                    ROLLOUTS * CHECKS);
            System.out.printf(
                    "%nOf %,d rewards the peer gives %,d as the service does.%n", ROLLOUTS, same(serial, served));
        } finally {
            flask.destroyForcibly();
        }
    }

    private static long same(JsonNode serial, List<Double> served) {
        long same = 0;
        for (int row = 0; row < served.size(); row++) {
            double followed = serial.path("values")
                    .get(row)
                    .valueStream()
                    .mapToDouble(JsonNode::doubleValue)
                    .sum();
            same += Math.abs(followed / CHECKS - served.get(row)) < 1e-9 ? 1 : 0;
        }
        return same;
    }

    private double step(URI address) throws IOException {
        List<ObjectNode> items = rollouts.stream().map(Rows::item).toList();
        return all(CONNECTIONS, new Asking(address), "/v1/score", Asking.batches(items, BATCH));
    }

    private List<byte[]> checks() {
        return rollouts.stream()
                .flatMap(rollout -> new Constraints(rollout.group())
                        .checks().stream().map(check -> {
                            ObjectNode body = JsonMapper.shared().valueToTree(check);
                            return Json.utf8(Json.written(body.put("answer", rollout.response())));
                        }))
                .toList();
    }

    /** Seconds until all bodies are answered. */
    private static double all(int threads, Asking asking, String path, List<byte[]> bodies) throws IOException {
        long start = System.nanoTime();
        try (var workers = Executors.newFixedThreadPool(threads)) {
            List<Future<HttpResponse<byte[]>>> replies = bodies.stream()
                    .map(body -> workers.submit(() -> asking.post(path, body)))
                    .toList();
            for (Future<HttpResponse<byte[]>> reply : replies) {
                if (reply.get().statusCode() != 200) {
                    throw new IOException(new String(reply.get().body(), StandardCharsets.UTF_8));
                }
            }
        } catch (ExecutionException | InterruptedException failed) {
            throw new IOException(failed);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private JsonNode python(Map<String, String> environment, String way, String url, String... more)
            throws IOException {
        var command =
                new ArrayList<>(List.of(python, Rows.SCRIPTS.resolve("step.py").toString(), way, url, rows.toString()));
        command.addAll(List.of(more));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        return Json.read(builder.start().getInputStream().readAllBytes());
    }

    private static void print(String way, double seconds, int requests) {
        System.out.println(
                String.format(Locale.ROOT, "| %s | %.2f | %,.0f | %,d |", way, seconds, ROLLOUTS / seconds, requests));
    }

    private static int freePort() throws IOException {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void await(int port) throws IOException {
        for (int turn = 0; turn < 200; turn++) {
            try (var socket = new Socket("127.0.0.1", port)) {
                socket.setTcpNoDelay(true);
                return;
            } catch (IOException notYet) {
                java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
            }
        }
        throw new IOException("the peer did not start");
    }
}
