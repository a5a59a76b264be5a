package dev.precept.trainer.service;

import dev.precept.trainer.score.Crew;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** The threads that score, shared by all requests. */
final class Workers implements AutoCloseable {
    private static final int ITEMS_PER_TASK = 8;

    private final ExecutorService threads;

    Workers(int count) {
        threads = Executors.newFixedThreadPool(
                count, Thread.ofPlatform().daemon().name("score-", 0).factory());
    }

    /** For one request: nothing more is begun where its time is over. */
    Crew until(Deadline deadline) {
        return new Crew() {
            @Override
            public <T, R> List<R> work(List<T> items, Function<? super T, ? extends R> work) {
                return Workers.this.work(items, item -> {
                    deadline.check();
                    return work.apply(item);
                });
            }
        };
    }

    private <T, R> List<R> work(List<T> items, Function<T, R> work) {
        var tasks = new ArrayList<Future<List<R>>>();
        for (int from = 0; from < items.size(); from += ITEMS_PER_TASK) {
            List<T> part = items.subList(from, Math.min(items.size(), from + ITEMS_PER_TASK));
            tasks.add(threads.submit(() -> part.stream().<R>map(work).toList()));
        }
        var all = new ArrayList<R>(items.size());
        try {
            for (Future<List<R>> task : tasks) {
                all.addAll(task.get());
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
