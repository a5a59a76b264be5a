package dev.precept.trainer.service;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;

/** Answers that were given to requests with an id, so that one that is sent again is not scored and counted twice. */
final class Memory {
    private final Cache<String, Reply> replies;

    /** @param bound bytes of answers that are kept */
    Memory(long bound) {
        replies = Caffeine.newBuilder()
                .maximumWeight(bound)
                .weigher((String id, Reply reply) -> 256 + reply.body().length)
                .executor(Runnable::run)
                .build();
    }

    Optional<Reply> recall(String key) {
        return Optional.ofNullable(replies.getIfPresent(key));
    }

    void keep(String key, Reply reply) {
        if (reply.status() == 200) {
            replies.put(key, reply);
        }
    }
}
