package dev.precept.benchmarks.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What becomes of the service when things go wrong, each on a process of the service and none made up, as Markdown. Runs in
 * the root of the repository; takes a Python of 3.10 or newer for the client that is at work when the service is killed.
 */
public final class FaultTable {
    private static final int CLIENTS = 640;
    private static final int BATCHES = 1920;
    private static final int BATCH = 64;
    private static final int SLOW = 100;

    private FaultTable() {}

    public static void main(String[] arguments) throws IOException {
        killed(arguments[0]);
        overload();
        for (SlowClients.Manner manner : SlowClients.Manner.values()) {
            slow(manner);
        }
        single();
    }

    private static void killed(String python) throws IOException {
        Killed.Outcome outcome = new Killed(python).play();
        say(
                "kill -9 while the Python client scores %,d rollouts, and a start at the same port: done after %.1f s; "
                        + "scored before %,d, after %,d; without a reward %d, with two %d, with another reward than "
                        + "undisturbed %d",
                outcome.rollouts(),
                outcome.seconds(),
                outcome.before(),
                outcome.after(),
                outcome.missing(),
                outcome.twice(),
                outcome.wrong());
    }

    private static void overload() throws IOException {
        try (var service = ServiceProcess.start(ServiceProcess.launcher(), 0, List.of(), Map.of())) {
            var asking = new Asking(service.address());
            Health health = Health.of(asking);
            List<byte[]> batches = batches(BATCHES);
            List<byte[]> known = Overload.answers(asking, batches);
            Overload.Outcome outcome = new Overload(asking, CLIENTS, batches, known).play();
            say(
                    "%d clients at once, where 64 have room, %,d batches of %d: done after %.1f s; refused %s, of them "
                            + "without Retry-After %d; connections lost %d; unanswered %d, answered otherwise than "
                            + "undisturbed %d; those served took p50 %.0f, p99 %.0f ms, with their waiting p50 %.1f, p99 "
                            + "%.1f s; well after: %s",
                    CLIENTS,
                    BATCHES,
                    BATCH,
                    outcome.time().toMillis() / 1e3,
                    outcome.refused(),
                    outcome.withoutHint(),
                    outcome.lost(),
                    outcome.unanswered(),
                    outcome.wrong(),
                    outcome.micros().getValueAtPercentile(50) / 1e3,
                    outcome.micros().getValueAtPercentile(99) / 1e3,
                    outcome.wholeMicros().getValueAtPercentile(50) / 1e6,
                    outcome.wholeMicros().getValueAtPercentile(99) / 1e6,
                    health.isWell() ? "yes" : "no");
        }
    }

    private static void slow(SlowClients.Manner manner) throws IOException {
        List<String> options = List.of("--transfer", "10");
        try (var service = ServiceProcess.start(ServiceProcess.launcher(), 0, options, Map.of())) {
            var asking = new Asking(service.address());
            Health health = Health.of(asking);
            List<byte[]> batches = batches(400);
            List<byte[]> known = Overload.answers(asking, batches);
            long start = System.nanoTime();
            try (var slow = new SlowClients(service.address(), SLOW, manner)) {
                Overload.Outcome others = new Overload(asking, 8, batches, known).play();
                Map<Integer, Long> statuses = slow.statuses().stream()
                        .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
                say(
                        "%d clients that are %s, beside 8 that are not: the others refused %s, lost %d, unanswered %d, "
                                + "p50 %.0f, p99 %.0f ms; the slow ones ended as %s after %.1f s; well after: %s",
                        SLOW,
                        manner.name().toLowerCase(Locale.ROOT),
                        others.refused(),
                        others.lost(),
                        others.unanswered(),
                        others.micros().getValueAtPercentile(50) / 1e3,
                        others.micros().getValueAtPercentile(99) / 1e3,
                        statuses,
                        (System.nanoTime() - start) / 1e9,
                        health.isWell() ? "yes" : "no");
            }
        }
    }

    private static void single() throws IOException {
        try (var service = ServiceProcess.start(ServiceProcess.launcher(), 0, List.of(), Map.of())) {
            var asking = new Asking(service.address());
            Health health = Health.of(asking);
            System.out.println("| what is wrong | status | ms | well after |");
            System.out.println("|---|---|---|---|");
            for (Fault fault : Faults.all()) {
                long start = System.nanoTime();
                int status = fault.act().on(asking);
                double milliseconds = (System.nanoTime() - start) / 1e6;
                System.out.println(String.format(
                        Locale.ROOT,
                        "| %s | %s%s | %.0f | %s |",
                        fault.name(),
                        status == Fault.ENDED ? "ended" : status,
                        status == fault.status() ? "" : " (expected " + fault.status() + ")",
                        milliseconds,
                        health.isWell() ? "yes" : "no"));
            }
        }
    }

    private static List<byte[]> batches(int count) {
        var items = new ArrayList<>(new Rollouts(64)
                .rollouts(count * BATCH).stream().map(Rows::item).toList());
        return Asking.batches(items, BATCH);
    }

    private static void say(String format, Object... values) {
        System.out.println("- " + String.format(Locale.ROOT, format, values));
    }
}
