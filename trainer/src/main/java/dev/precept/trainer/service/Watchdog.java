package dev.precept.trainer.service;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Ends waiting for clients. A thread that waits for one too long is interrupted, and that closes the connection that it
 * waits on.
 */
final class Watchdog implements AutoCloseable {
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("watchdog").factory());

    Watchdog() {
        clock.setRemoveOnCancelPolicy(true);
    }

    /** Watches the thread that asks, until it is closed by it. */
    final class Watch implements AutoCloseable {
        private final Thread thread = Thread.currentThread();
        private final Future<?> end;
        private boolean over;
        private boolean bitten;

        private Watch(Duration time) {
            end = clock.schedule(this::bite, time.toNanos(), TimeUnit.NANOSECONDS);
        }

        private synchronized void bite() {
            if (!over) {
                bitten = true;
                thread.interrupt();
            }
        }

        @Override
        public synchronized void close() {
            over = true;
            end.cancel(false);
            if (bitten) {
                Thread.interrupted();
            }
        }
    }

    /** Watches from now on. */
    Watch watch(Duration time) {
        return new Watch(time);
    }

    /** Watches while the work lasts. */
    <T> T during(Duration time, Supplier<T> work) {
        Watch watch = watch(time);
        try {
            return work.get();
        } finally {
            watch.close();
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
