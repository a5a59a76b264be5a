package dev.precept.runtime.judge.remote;

import dev.precept.runtime.judge.JudgeSettings;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
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
 * budget goes. One that wants fewer calls gets none from anybody until it may be asked again. A server that only fails is left alone for a while, so that nobody waits for it claim after claim. Serves all threads.
 */
final class Calls implements AutoCloseable {
    private static final double GROWTH = 2;
    private static final double JITTER = 0.5;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    /** So many pauses a server is left alone. */
    private static final int PAUSES = 20;

    private static final int FEWEST_CALLS = 8;
    private static final float HOPELESS = 95;

    private final JudgeSettings settings;
    private final HttpClient client;
    private final Semaphore places;
    private final RetryBudget budget;
    private final Retry retry;
    private final CircuitBreaker breaker;
    private final Rest rest = new Rest();

    /** Of the last call that failed. */
    private volatile String trouble = "the judge fails";

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
        this.breaker = CircuitBreaker.of("judge", breaking(settings));
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

    private Reply once(HttpRequest request, AtomicBoolean earned) throws Exception {
        places.acquire();
        try {
            rest.await();
            if (earned.compareAndSet(false, true)) {
                budget.earn();
            }
            Reply reply = breaker.executeCallable(() -> Exchange.made(client, request, settings.timeout()));
            if (reply instanceof Reply.Troubled(var reason, var after)) {
                trouble = reason;
            }
            if (reply instanceof Reply.Busy(var reason, var after)) {
                rest.until(after.compareTo(LONGEST_PAUSE) < 0 ? after : LONGEST_PAUSE);
            }
            return reply;
        } catch (CallNotPermittedException resting) {
            return new Reply.Refused(trouble + ", again and again; it is left alone for a while");
        } finally {
            places.release();
        }
    }

    /** It takes as many failures in a row as calls may be under way: one time of waiting, and no more. */
    private static CircuitBreakerConfig breaking(JudgeSettings settings) {
        int calls = Math.max(FEWEST_CALLS, settings.calls());
        return CircuitBreakerConfig.custom()
                .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(2 * calls)
                .minimumNumberOfCalls(calls)
                .failureRateThreshold(HOPELESS)
                .permittedNumberOfCallsInHalfOpenState(1)
                .waitDurationInOpenState(settings.pause().multipliedBy(PAUSES))
                .recordResult(Reply.Troubled.class::isInstance)
                .ignoreException(thrown -> true)
                .build();
    }

    private RetryConfig retrying(JudgeSettings settings) {
        IntervalFunction pauses = IntervalFunction.ofExponentialRandomBackoff(
                settings.pause().toMillis(), GROWTH, JITTER, LONGEST_PAUSE.toMillis());
        return RetryConfig.<Reply>custom()
                .maxAttempts(settings.attempts())
                .retryOnResult(reply -> mayPass(reply) && budget.spend())
                .retryOnException(thrown -> false)
                .intervalBiFunction((attempt, outcome) ->
                        Math.max(pauses.apply(attempt), outcome.isRight() ? wanted(outcome.get()) : 0))
                .build();
    }

    private static boolean mayPass(Reply reply) {
        return switch (reply) {
            case Reply.Troubled troubled -> true;
            case Reply.Busy busy -> true;
            case Reply.Said said -> false;
            case Reply.Refused refused -> false;
        };
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
