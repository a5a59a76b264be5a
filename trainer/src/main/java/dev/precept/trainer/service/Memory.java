package dev.precept.trainer.service;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Answers to requests with an id, given and still to be given, so that one that is sent again is not scored and counted
 * twice, even while the first is under way.
 */
final class Memory {
    private final Cache<String, Reply> replies;
    private final Meters meters;
    private final ConcurrentMap<String, CompletableFuture<Reply>> underWay = new ConcurrentHashMap<>();

    /** @param bound bytes of answers that are kept */
    Memory(long bound, Meters meters) {
        this.meters = meters;
        replies = Caffeine.newBuilder()
                .maximumWeight(bound)
                .weigher((String key, Reply reply) -> 256 + key.length() + reply.body().length)
                .executor(Runnable::run)
                .build();
    }

    /**
     * The answer to what the key stands for, worked out once. Who asks while another works at it waits for that one.
     *
     * @throws Trouble where the time is over
     */
    Reply once(String key, Deadline deadline, Supplier<Reply> work) {
        var mine = new CompletableFuture<Reply>();
        return recall(key).orElseGet(() -> {
            CompletableFuture<Reply> first = underWay.putIfAbsent(key, mine);
            return first == null ? worked(key, mine, work) : awaited(first, deadline);
        });
    }

    private Optional<Reply> recall(String key) {
        return Optional.ofNullable(replies.getIfPresent(key));
    }

    private Reply worked(String key, CompletableFuture<Reply> mine, Supplier<Reply> work) {
        try {
            // The first may have ended between the two looks.
            Reply reply = recall(key).orElseGet(work);
            if (reply.status() == 200) {
                replies.put(key, reply);
            }
            mine.complete(reply);
            return reply;
        } catch (Trouble trouble) {
            mine.complete(trouble.reply());
            throw trouble;
        } finally {
            underWay.remove(key, mine);
            mine.completeExceptionally(new IllegalStateException("the request under the same id failed"));
        }
    }

    private Reply awaited(CompletableFuture<Reply> first, Deadline deadline) {
        meters.joined();
        try {
            return first.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw Trouble.outOfTime();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Trouble.outOfTime();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }
}
