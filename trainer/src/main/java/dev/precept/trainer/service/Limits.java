package dev.precept.trainer.service;

import java.time.Duration;

/**
 * How much the service takes on.
 *
 * @param body bytes of a request's body, unpacked
 * @param items of one request
 * @param requests under way at once, those that wait among them; more are asked to come again
 * @param threads that score
 * @param budget for one request from its first byte to its answer
 * @param drain how long requests that are under way are waited for at the end
 */
public record Limits(int body, int items, int requests, int threads, Duration budget, Duration drain) {
    /** 32 MiB, 8192 items, 64 requests, one thread for each core, a minute, half a minute. */
    public static final Limits USUAL = new Limits(
            32 << 20,
            8192,
            64,
            Runtime.getRuntime().availableProcessors(),
            Duration.ofMinutes(1),
            Duration.ofSeconds(30));

    public Limits {
        if (body < 1 || items < 1 || requests < 1 || threads < 1) {
            throw new IllegalArgumentException("a limit is 1 at least");
        }
    }
}
