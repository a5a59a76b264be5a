package dev.precept.runtime.judge.remote;

import dev.precept.runtime.judge.JudgeSettings;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.databind.node.ObjectNode;

/**
 * Calls to one server: so many at once, each for so long, and again after a pause where the server had trouble, as far as the
 * budget goes. Serves all threads.
 */
final class Calls implements AutoCloseable {
    private static final double GROWTH = 2;
    private static final double JITTER = 0.5;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final JudgeSettings settings;
    private final HttpClient client;
    private final Semaphore places;
    private final RetryBudget budget;
    private final Retry retry;

    Calls(JudgeSettings settings) {
        this.settings = settings;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.timeout())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        this.places = new Semaphore(settings.calls());
        this.budget = new RetryBudget(settings.budget());
        this.retry = Retry.of("judge", retrying(settings));
    }

    /** What the server says to that; the last trouble where there was nothing else. */
    Reply post(URI address, ObjectNode body) throws InterruptedException {
        HttpRequest request = Exchange.request(address, body, settings);
        var earned = new AtomicBoolean();
        try {
            return retry.executeCallable(() -> once(request, earned));
        } catch (InterruptedException interrupted) {
            throw interrupted;
        } catch (Exception unexpected) {
            if (Thread.interrupted()) {
                throw (InterruptedException) new InterruptedException().initCause(unexpected);
            }
            throw new IllegalStateException(unexpected);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private Reply once(HttpRequest request, AtomicBoolean earned) throws InterruptedException {
        places.acquire();
        try {
            if (earned.compareAndSet(false, true)) {
                budget.earn();
            }
            return Exchange.made(client, request, settings.timeout());
        } finally {
            places.release();
        }
    }

    private RetryConfig retrying(JudgeSettings settings) {
        IntervalFunction pauses = IntervalFunction.ofExponentialRandomBackoff(
                settings.pause().toMillis(), GROWTH, JITTER, LONGEST_PAUSE.toMillis());
        return RetryConfig.<Reply>custom()
                .maxAttempts(settings.attempts())
                .retryOnResult(reply -> reply instanceof Reply.Troubled && budget.spend())
                .retryOnException(thrown -> false)
                .intervalBiFunction((attempt, outcome) ->
                        Math.max(pauses.apply(attempt), outcome.isRight() ? wanted(outcome.get()) : 0))
                .build();
    }

    /** The pause that the server asks for, in milliseconds, as far as there is patience for it. */
    private static long wanted(Reply reply) {
        return reply instanceof Reply.Troubled troubled
                ? troubled.after()
                        .map(after -> Math.min(after.toMillis(), LONGEST_PAUSE.toMillis()))
                        .orElse(0L)
                : 0;
    }
}
