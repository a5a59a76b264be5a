package dev.precept.trainer.service;

import java.time.Duration;

/**
 * How much the service takes on.
 *
 * @param body bytes of a request's body, unpacked
 * @param items of one request
 * @param requests that are worked on at once, those that wait for a thread among them; more are asked to come again
 * @param memory bytes of all bodies that are held at once; where they are not free, a request is asked to come again
 * @param threads that score
 * @param transfer how long a request may take to arrive, and its answer to be taken
 * @param budget for one request from the end of its body to its answer
 * @param drain how long requests that are under way are waited for at the end
 */
public record Limits(
        int body,
        int items,
        int requests,
        long memory,
        int threads,
        Duration transfer,
        Duration budget,
        Duration drain) {
    private static final int LARGEST_BODY = 32 << 20;
    /** What is read of a body takes many times its bytes. */
    private static final int SHARE_OF_HEAP = 32;

    /** 32 MiB a body, 8192 items, 64 requests, a part of the heap, one thread for each core; a minute each, half a minute to end. */
    public static final Limits USUAL = new Limits(
            LARGEST_BODY,
            8192,
            64,
            Math.max(LARGEST_BODY, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP),
            Runtime.getRuntime().availableProcessors(),
            Duration.ofMinutes(1),
            Duration.ofMinutes(1),
            Duration.ofSeconds(30));

    public Limits {
        if (body < 1 || items < 1 || requests < 1 || threads < 1) {
            throw new IllegalArgumentException("a limit is 1 at least");
        }
        if (memory < body) {
            throw new IllegalArgumentException("there is no room for one body of %d bytes".formatted(body));
        }
        if (!transfer.isPositive() || !budget.isPositive() || drain.isNegative()) {
            throw new IllegalArgumentException("a time is longer than nothing");
        }
    }
}
