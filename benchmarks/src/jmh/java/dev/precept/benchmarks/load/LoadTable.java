package dev.precept.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.HdrHistogram.ConcurrentHistogram;

/**
 * How long one process of the service takes for batches of 64 rollouts, asked by 1, 8 and 32 clients that each wait for their
 * answer before they ask again, as a Markdown table. The clients run on the machine that the service runs on and share its
 * cores. Takes the seconds of each row, 15 where nothing is said.
 */
public final class LoadTable {
    private static final long SEED = 20261125;
    private static final int BATCH = 64;
    private static final int ROLLOUTS = 8192;
    private static final int SPECS = 1024;
    private static final Duration WARMING = Duration.ofSeconds(20);

    private final Asking asking;
    private final List<byte[]> batches;

    private LoadTable(Asking asking, List<byte[]> batches) {
        this.asking = asking;
        this.batches = batches;
    }

    public static void main(String[] arguments) throws IOException {
        Duration time = Duration.ofSeconds(arguments.length == 0 ? 15 : Integer.parseInt(arguments[0]));
        try (var service = ServiceProcess.start(ServiceProcess.launcher(), 0, List.of(), Map.of())) {
            var asking = new Asking(service.address());
            var specs = new ArrayList<String>();
            for (int group = 0; group < SPECS; group++) {
                specs.add(asking.register(new Constraints(group).spec()));
            }
            List<byte[]> batches = Asking.batches(new Rollouts(SEED).rollouts(ROLLOUTS), specs, BATCH);
            System.out.printf(
                    "seed %d, %d rollouts of %d specs in batches of %d, %.1f kB a request%n%n",
                    SEED,
                    ROLLOUTS,
                    SPECS,
                    BATCH,
                    batches.stream().mapToInt(batch -> batch.length).average().orElse(0) / 1e3);
            new LoadTable(asking, batches).print(time);
        }
    }

    private void print(Duration time) {
        run(8, WARMING);
        System.out.println(
                "| clients | p50, ms | p99, ms | slowest, ms | batches a second | rollouts a second | refused |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (int clients : List.of(1, 8, 32)) {
            run(clients, Duration.ofSeconds(3));
            System.out.println(run(clients, time).row(clients));
        }
    }

    /** What came of asking for a while. @param refused answers that were none of 200 */
    private record Run(ConcurrentHistogram micros, double seconds, int refused) {
        String row(int clients) {
            double rate = micros.getTotalCount() / seconds;
            return String.format(
                    Locale.ROOT,
                    "| %d | %.1f | %.1f | %.1f | %.0f | %,.0f | %d |",
                    clients,
                    micros.getValueAtPercentile(50) / 1e3,
                    micros.getValueAtPercentile(99) / 1e3,
                    micros.getMaxValue() / 1e3,
                    rate,
                    rate * BATCH,
                    refused);
        }
    }

    private Run run(int clients, Duration time) {
        var micros = new ConcurrentHistogram(3);
        var refused = new AtomicInteger();
        var next = new AtomicLong();
        long start = System.nanoTime();
        List<Thread> threads = IntStream.range(0, clients)
                .mapToObj(client -> Thread.ofPlatform().start(() -> {
                    while (System.nanoTime() - start < time.toNanos()) {
                        long asked = System.nanoTime();
                        if (ask(batches.get((int) (next.getAndIncrement() % batches.size())))) {
                            micros.recordValue((System.nanoTime() - asked) / 1000);
                        } else {
                            refused.incrementAndGet();
                        }
                    }
                }))
                .toList();
        threads.forEach(LoadTable::join);
        return new Run(micros, (System.nanoTime() - start) / 1e9, refused.get());
    }

    private boolean ask(byte[] batch) {
        try {
            HttpResponse<byte[]> reply = asking.post("/v1/score", batch);
            return reply.statusCode() == 200;
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
