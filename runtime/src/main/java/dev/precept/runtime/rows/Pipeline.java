package dev.precept.runtime.rows;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on items with several threads and hands the results over in the order of the items. Few items are under way at
 * once, so a slow sink holds the source back.
 *
 * @param threads how many work; the calling thread reads and hands over, and with one thread works too
 */
public record Pipeline(int threads) {
    private static final int ITEMS_PER_TASK = 16;
    private static final int TASKS_PER_THREAD = 4;

    public Pipeline {
        if (threads < 1) {
            throw new IllegalArgumentException("no thread to work with: " + threads);
        }
    }

    /** One thread for each core. */
    public static Pipeline onAllCores() {
        return new Pipeline(Runtime.getRuntime().availableProcessors());
    }

    /**
     * Works on all items.
     *
     * @param work called by any thread, for several items at once
     * @param sink called by this thread alone, in the order of the items
     * @throws RuntimeException what {@code items}, {@code work} or {@code sink} threw; nothing more is handed over then
     */
    public <T, R> void run(
            Iterator<? extends T> items, Function<? super T, ? extends R> work, Consumer<? super R> sink) {
        if (threads == 1) {
            items.forEachRemaining(item -> sink.accept(work.apply(item)));
            return;
        }
        ExecutorService workers = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().factory());
        try {
            Deque<Future<List<R>>> underWay = new ArrayDeque<>();
            while (items.hasNext()) {
                if (underWay.size() == threads * TASKS_PER_THREAD) {
                    done(underWay.remove()).forEach(sink);
                }
                List<T> task = take(items);
                underWay.add(workers.submit(() -> task.stream().<R>map(work).toList()));
            }
            while (!underWay.isEmpty()) {
                done(underWay.remove()).forEach(sink);
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private static <T> List<T> take(Iterator<? extends T> items) {
        var taken = new ArrayList<T>(ITEMS_PER_TASK);
        while (taken.size() < ITEMS_PER_TASK && items.hasNext()) {
            taken.add(items.next());
        }
        return taken;
    }

    private static <R> R done(Future<R> task) {
        try {
            return task.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            if (failed.getCause() instanceof Error thrown) {
                throw thrown;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }
}
