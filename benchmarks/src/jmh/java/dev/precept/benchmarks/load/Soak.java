package dev.precept.benchmarks.load;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the service takes up under load that never repeats itself: batches of 64 with eight specs that nobody has seen before,
 * each under a new request id, and now and then the same request again. Takes the minutes (10) and the most memory for objects
 * that the service may use (1g), and prints a line every ten seconds to the error stream, at the end a Markdown table.
 */
public final class Soak {
    private static final int BATCH = 64;
    private static final int CLIENTS = 4;
    private static final int REPEATED = 20;
    private static final int ROLLOUTS = 4096;
    private static final Duration PERIOD = Duration.ofSeconds(10);
    private static final List<Integer> MINUTES = List.of(0, 2, 5, 10);

    private final Asking asking;
    private final List<Rollouts.Rollout> rollouts = new Rollouts(10).rollouts(ROLLOUTS);
    private final AtomicInteger specs = new AtomicInteger();
    private final LongAdder answered = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder different = new LongAdder();
    private volatile boolean ended;

    private Soak(Asking asking) {
        this.asking = asking;
    }

    public static void main(String[] arguments) throws IOException {
        int minutes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
        String memory = arguments.length > 1 ? arguments[1] : "1g";
        Map<String, String> environment = Map.of("JAVA_TOOL_OPTIONS", "-Xmx" + memory);
        try (var service = ServiceProcess.start(ServiceProcess.launcher(), 0, List.of(), environment)) {
            new Soak(new Asking(service.address())).run(new Vitals(service.pid()), minutes);
        }
    }

    private record Line(double minute, Vitals.Reading reading) {}

    private void run(Vitals vitals, int minutes) throws IOException {
        System.out.println(
                "| minute | resident, MB | objects alive, MB | threads | open files | batches | specs seen | refused |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        var lines = new ArrayList<Line>();
        mark(0, vitals);
        List<Thread> clients = java.util.stream.IntStream.range(0, CLIENTS)
                .mapToObj(client -> Thread.ofPlatform().start(this::ask))
                .toList();
        long start = System.nanoTime();
        for (int tick = 1; tick <= minutes * 6; tick++) {
            LockSupport.parkNanos(start + tick * PERIOD.toNanos() - System.nanoTime());
            lines.add(line(tick / 6.0, vitals));
            if (tick % 6 == 0 && MINUTES.contains(tick / 6)) {
                mark(tick / 6, vitals);
            }
        }
        ended = true;
        clients.forEach(Soak::join);
        List<Line> late = lines.subList(lines.size() / 2, lines.size());
        System.out.println(String.format(
                Locale.ROOT,
                "%nSlope over the second half: resident %+.2f MB a minute, heap %+.2f, threads %+.2f, open files %+.2f. "
                        + "%,d requests were sent twice; %d of them were answered otherwise the second time.",
                slope(late, line -> line.reading().resident()),
                slope(late, line -> line.reading().heap()),
                slope(late, line -> line.reading().threads()),
                slope(late, line -> line.reading().files()),
                answered.sum() / REPEATED,
                different.sum()));
    }

    private Line line(double minute, Vitals vitals) throws IOException {
        var line = new Line(minute, vitals.reading());
        System.err.println(String.format(
                Locale.ROOT,
                "%.2f\t%.1f\t%.1f\t%d\t%d\t%d",
                minute,
                line.reading().resident(),
                line.reading().heap(),
                line.reading().threads(),
                line.reading().files(),
                answered.sum()));
        return line;
    }

    private void mark(int minute, Vitals vitals) throws IOException {
        Vitals.Reading reading = vitals.reading();
        System.out.println(String.format(
                Locale.ROOT,
                "| %d | %.0f | %.0f | %d | %d | %,d | %,d | %d |",
                minute,
                reading.resident(),
                vitals.live(),
                reading.threads(),
                reading.files(),
                answered.sum(),
                specs.get(),
                refused.sum()));
    }

    /** By the least squares. */
    private static double slope(List<Line> lines, java.util.function.ToDoubleFunction<Line> value) {
        double minute = lines.stream().mapToDouble(Line::minute).average().orElse(0);
        double mean = lines.stream().mapToDouble(value).average().orElse(0);
        double covariance = lines.stream()
                .mapToDouble(line -> (line.minute() - minute) * (value.applyAsDouble(line) - mean))
                .sum();
        double variance = lines.stream()
                .mapToDouble(line -> (line.minute() - minute) * (line.minute() - minute))
                .sum();
        return covariance / variance;
    }

    private void ask() {
        while (!ended) {
            byte[] body = batch();
            String id = UUID.randomUUID().toString();
            byte[] reply = asked(body, id);
            if (ThreadLocalRandom.current().nextInt(REPEATED) == 0 && !Arrays.equals(asked(body, id), reply)) {
                different.increment();
            }
        }
    }

    /** What a request is answered; nothing where it is refused. */
    private byte[] asked(byte[] body, String id) {
        try {
            HttpResponse<byte[]> reply = asking.send(asking.to("/v1/score")
                    .header("X-Request-Id", id)
                    .POST(BodyPublishers.ofByteArray(body))
                    .build());
            if (reply.statusCode() == 200) {
                answered.increment();
                return reply.body();
            }
        } catch (IOException lost) {
            System.err.println(lost);
        }
        refused.increment();
        return new byte[0];
    }

    private byte[] batch() {
        int first = specs.getAndAdd(BATCH / Rollouts.GROUP);
        int from = ThreadLocalRandom.current().nextInt(ROLLOUTS / BATCH) * BATCH;
        var items = new ArrayList<ObjectNode>();
        for (int index = 0; index < BATCH; index++) {
            var constraints = new Constraints(first + index / Rollouts.GROUP);
            items.add(Asking.item(rollouts.get(from + index)).put("spec", constraints.spec()));
        }
        return Asking.batches(items, BATCH).getFirst();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
