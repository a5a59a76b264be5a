package dev.precept.benchmarks.load;

import dev.precept.runtime.exchange.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
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
import java.util.zip.GZIPOutputStream;

/**
 * How many rollouts the service rewards in a second, in batches of 256, beside {@code precept reward} on the same rows, as a
 * Markdown table: whole processes, and warm. Warm is for the command what each row more costs it, for the service what passes
 * cost once it has seen the rows. With a file for a flight recording the service alone is run, and records its warm passes.
 */
public final class ServedShare {
    private static final long SEED = 256;
    private static final int ROLLOUTS = 32_768;
    private static final int PASSES = 5;
    private static final int BATCH = 256;
    private static final String CPU = "jdk.CPUTimeSample#";

    private final Path spec;
    private final Path once;
    private final Path often;
    private final List<byte[]> batches;

    private ServedShare(Path folder) throws IOException {
        spec = Files.writeString(folder.resolve("reply.precept"), new Constraints(0).spec());
        List<Rollouts.Rollout> rollouts = new Rollouts(SEED).rollouts(ROLLOUTS);
        once = folder.resolve("once.jsonl");
        often = folder.resolve("often.jsonl");
        byte[] rows = rollouts.stream()
                .map(rollout -> Json.written(Asking.item(rollout)) + "\n")
                .collect(java.util.stream.Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
        Files.write(once, rows);
        try (OutputStream stream = Files.newOutputStream(often)) {
            for (int pass = 0; pass < 1 + PASSES; pass++) {
                stream.write(rows);
            }
        }
        String id = dev.precept.trainer.score.Spec.id(new Constraints(0).spec());
        batches = Asking.batches(rollouts, List.of(id), BATCH);
        System.out.printf("seed %d, %,d rollouts, %.1f MB%n%n", SEED, ROLLOUTS, rows.length / 1e6);
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("share");
        var share = new ServedShare(folder);
        if (arguments.length == 1) {
            share.recorded(Path.of(arguments[0]).toAbsolutePath());
        } else {
            share.print();
        }
        for (Path file : List.of(share.spec, share.once, share.often, folder)) {
            Files.delete(file);
        }
    }

    private void print() throws IOException {
        double whole = reward(once);
        double warm = (reward(often) - whole) / PASSES;
        System.out.println("| | whole process, rollouts a second | share | warm, rollouts a second | share |");
        System.out.println("|---|---|---|---|---|");
        row("`precept reward`", whole, whole, warm, warm);
        for (int connections : List.of(1, 4, 8)) {
            served("the service, connections: " + connections, connections, Packing.NONE, whole, warm);
        }
        served("the service, connections: 4, gzip both ways", 4, Packing.GZIP, whole, warm);
    }

    private void served(String name, int connections, Packing packing, double whole, double warm) throws IOException {
        long start = System.nanoTime();
        try (var service = start()) {
            var asking = new Asking(service.address());
            List<HttpRequest> requests = requests(asking, packing);
            pass(asking, requests, connections);
            double served = seconds(start);
            for (int pass = 1; pass < PASSES; pass++) {
                pass(asking, requests, connections);
            }
            long warmed = System.nanoTime();
            for (int pass = 0; pass < PASSES; pass++) {
                pass(asking, requests, connections);
            }
            row(name, served, whole, seconds(warmed) / PASSES, warm);
        }
    }

    /** How bodies travel. */
    private enum Packing {
        NONE,
        GZIP
    }

    private List<HttpRequest> requests(Asking asking, Packing packing) {
        return batches.stream()
                .map(batch -> switch (packing) {
                    case NONE ->
                        asking.to("/v1/score")
                                .POST(BodyPublishers.ofByteArray(batch))
                                .build();
                    case GZIP ->
                        asking.to("/v1/score")
                                .header("Content-Encoding", "gzip")
                                .header("Accept-Encoding", "gzip")
                                .POST(BodyPublishers.ofByteArray(packed(batch)))
                                .build();
                })
                .toList();
    }

    private static byte[] packed(byte[] batch) {
        var packed = new ByteArrayOutputStream();
        try (OutputStream stream = new GZIPOutputStream(packed)) {
            stream.write(batch);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return packed.toByteArray();
    }

    private void recorded(Path recording) throws IOException {
        try (var service = start()) {
            var asking = new Asking(service.address());
            for (int pass = 0; pass < PASSES; pass++) {
                pass(asking, requests(asking, Packing.NONE), 4);
            }
            command(
                    "jcmd",
                    Long.toString(service.pid()),
                    "JFR.start",
                    "name=warm",
                    CPU + "enabled=true",
                    CPU + "throttle=5ms");
            for (int pass = 0; pass < 3 * PASSES; pass++) {
                pass(asking, requests(asking, Packing.NONE), 4);
            }
            command("jcmd", Long.toString(service.pid()), "JFR.stop", "name=warm", "filename=" + recording);
        }
    }

    private ServiceProcess start() throws IOException {
        Path folder = Files.createTempDirectory("specs");
        Path copy = Files.copy(spec, folder.resolve("reply.precept"));
        var service =
                ServiceProcess.start(ServiceProcess.launcher(), 0, List.of("--specs", folder.toString()), Map.of());
        Files.delete(copy);
        Files.delete(folder);
        return service;
    }

    /** Seconds of a whole process. */
    private double reward(Path rows) throws IOException {
        Path out = Files.createTempFile("rewards", ".jsonl");
        var command = new ArrayList<>(ServiceProcess.launcher());
        command.addAll(List.of("reward", spec.toString(), rows.toString(), "--out", out.toString()));
        long start = System.nanoTime();
        command(command.toArray(String[]::new));
        double seconds = seconds(start);
        Files.delete(out);
        return seconds;
    }

    private static void command(String... words) throws IOException {
        try {
            int status = new ProcessBuilder(words)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IOException(String.join(" ", words) + " ended with " + status);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pass(Asking asking, List<HttpRequest> requests, int connections) throws IOException {
        try (var workers = Executors.newFixedThreadPool(connections)) {
            List<Future<HttpResponse<byte[]>>> replies = requests.stream()
                    .map(request -> workers.submit(() -> asking.send(request)))
                    .toList();
            for (Future<HttpResponse<byte[]>> reply : replies) {
                if (reply.get().statusCode() != 200) {
                    throw new IOException(new String(reply.get().body(), StandardCharsets.UTF_8));
                }
            }
        } catch (ExecutionException | InterruptedException failed) {
            throw new IOException(failed);
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void row(String way, double whole, double wholeOffline, double warm, double warmOffline) {
        System.out.println(String.format(
                Locale.ROOT,
                "| %s | %,.0f | %.0f %% | %,.0f | %.0f %% |",
                way,
                ROLLOUTS / whole,
                100 * wholeOffline / whole,
                ROLLOUTS / warm,
                100 * warmOffline / warm));
    }
}
