package dev.precept.trainer.service;

import dev.precept.trainer.score.Crew;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * The threads that score, shared by all requests. A request has few tasks waiting at a time, so that a small one does not
 * wait for the whole of a large one.
 */
final class Workers implements AutoCloseable {
    private static final int ITEMS_PER_TASK = 8;
    private static final int TASKS_PER_THREAD = 2;

    private final ThreadPoolExecutor threads;
    private final int window;
    private final Meters meters;

    Workers(int count, Meters meters) {
        this.window = count * TASKS_PER_THREAD;
        this.meters = meters;
        threads = new ThreadPoolExecutor(
                count,
                count,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("score-", 0).factory());
        meters.watch("precept.queue.depth", threads.getQueue()::size);
    }

    /** For one request: nothing more is begun where its time is over. */
    Crew until(Deadline deadline) {
        var isFirst = new AtomicBoolean(true);
        return new Crew() {
            @Override
            public <T, R> List<R> work(List<T> items, Function<? super T, ? extends R> work) {
                long asked = System.nanoTime();
                return Workers.this.work(items, item -> {
                    if (isFirst.compareAndSet(true, false)) {
                        meters.waited(Duration.ofNanos(System.nanoTime() - asked));
                    }
                    deadline.check();
                    return work.apply(item);
                });
            }
        };
    }

    private <T, R> List<R> work(List<T> items, Function<T, R> work) {
        Queue<Future<List<R>>> tasks = new ArrayDeque<>();
        var all = new ArrayList<R>(items.size());
        try {
            for (int from = 0; from < items.size(); from += ITEMS_PER_TASK) {
                if (tasks.size() == window) {
                    all.addAll(tasks.remove().get());
                }
                List<T> part = items.subList(from, Math.min(items.size(), from + ITEMS_PER_TASK));
                tasks.add(threads.submit(() -> part.stream().<R>map(work).toList()));
            }
            while (!tasks.isEmpty()) {
                all.addAll(tasks.remove().get());
            }
            return all;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Trouble.outOfTime();
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case RuntimeException thrown -> throw thrown;
                case Error thrown -> throw thrown;
                case null, default -> throw new IllegalStateException(failed.getCause());
            }
        } finally {
            tasks.forEach(task -> task.cancel(false));
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
