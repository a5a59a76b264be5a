package dev.precept.trainer.service;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** What requests that are under way take up: places in which they are worked on, and bytes of their bodies. */
final class Room {
    private final Limits limits;
    private final Semaphore places;
    private final AtomicLong held = new AtomicLong();

    Room(Limits limits) {
        this.limits = limits;
        this.places = new Semaphore(limits.requests());
    }

    /** Places that are taken. */
    int taken() {
        return limits.requests() - places.availablePermits();
    }

    /** Bytes that are held. */
    long held() {
        return held.get();
    }

    /** @throws Trouble where all places are taken */
    <T> T enter(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw busy("as many requests are under way as there may be");
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    /** The bytes of one body, given back when it is closed. Of one thread. */
    final class Share implements AutoCloseable {
        private long bytes;

        /** @throws Trouble where they are not free */
        void add(int more) {
            bytes += more;
            if (held.addAndGet(more) > limits.memory()) {
                throw busy("the bodies of other requests fill the memory");
            }
        }

        @Override
        public void close() {
            held.addAndGet(-bytes);
            bytes = 0;
        }
    }

    Share share() {
        return new Share();
    }

    private static Trouble busy(String message) {
        return new Trouble(Reply.error(429, "busy", message, "ask again").again(1));
    }
}
