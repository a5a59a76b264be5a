package dev.precept.trainer.cli;

import dev.precept.runtime.cli.Unusable;
import dev.precept.trainer.service.Limits;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How much a service takes on: a mixin. */
final class LimitSelection {
    @Option(
            names = "--max-body",
            paramLabel = "BYTES",
            description = "The largest body of a request, unpacked (default: 33554432).")
    private int body = Limits.USUAL.body();

    @Option(names = "--max-items", paramLabel = "COUNT", description = "Items of one request (default: 8192).")
    private int items = Limits.USUAL.items();

    @Option(
            names = "--max-requests",
            paramLabel = "COUNT",
            description = "Requests that are worked on at once; more get 429 and come again (default: 64).")
    private int requests = Limits.USUAL.requests();

    @Option(
            names = "--max-memory",
            paramLabel = "BYTES",
            description =
                    "All bodies that are held at once; more get 429 and come again (default: a 32nd of Java's heap, "
                            + "and one body at least).")
    private Optional<Long> memory = Optional.empty();

    @Option(
            names = "--threads",
            paramLabel = "COUNT",
            description = "How many threads score (default: one for each core).")
    private Optional<Integer> threads = Optional.empty();

    @Option(
            names = "--transfer",
            paramLabel = "SECONDS",
            description = "Time for a request to arrive, and for its answer to be taken (default: 60).")
    private double transfer = Limits.USUAL.transfer().toSeconds();

    @Option(
            names = "--budget",
            paramLabel = "SECONDS",
            description = "Time to work on a request that has arrived (default: 60).")
    private double budget = Limits.USUAL.budget().toSeconds();

    @Option(
            names = "--drain",
            paramLabel = "SECONDS",
            description = "At the end, time for what is under way (default: 30).")
    private double drain = Limits.USUAL.drain().toSeconds();

    /**
     * The limits.
     *
     * @param usualThreads where nobody says how many
     * @throws Unusable where one makes no sense
     */
    Limits limits(int usualThreads) {
        try {
            return new Limits(
                    body,
                    items,
                    requests,
                    memory.orElseGet(() -> Math.max(body, Limits.USUAL.memory())),
                    threads.orElse(usualThreads),
                    time(transfer),
                    time(budget),
                    time(drain));
        } catch (IllegalArgumentException wrong) {
            throw new Unusable(String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private static Duration time(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
