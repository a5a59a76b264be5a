package dev.precept.trainer.rollout;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Collects what is not there yet.
 *
 * @param samples how many responses each rung gets, from 1
 * @param parallel how many are under way at once, from 1
 * @param settings what every row says of the run
 * @param seed of the run
 */
public record Collector(Policy policy, int samples, int parallel, ObjectNode settings, int seed) {
    public Collector {
        if (samples < 1 || parallel < 1) {
            throw new IllegalArgumentException("one sample and one under way at the least");
        }
    }

    /**
     * How it goes.
     *
     * @param wanted how many responses the ladders want
     * @param there how many of them are in the file
     * @param failed how many were asked for in vain
     */
    public record Progress(int wanted, int there, int failed) {}

    /** Told about it, by any thread. */
    public interface Watcher {
        void answered(Progress progress);

        void failed(Ask ask, String reason);
    }

    /**
     * Asks for all responses to these rungs that the file does not have, in their order.
     *
     * @param rungs as their ladder's file has them; the row of a response holds all of its rung
     * @throws RuntimeException what the file or the watcher threw; nothing more is asked then
     */
    public Progress run(List<ObjectNode> rungs, RolloutFile file, Watcher watcher) throws InterruptedException {
        return new Run(file, watcher).all(rungs);
    }

    /** What is under way. */
    private final class Run {
        private final RolloutFile file;
        private final Watcher watcher;
        private final Semaphore room = new Semaphore(parallel);
        private final AtomicInteger there = new AtomicInteger();
        private final AtomicInteger failed = new AtomicInteger();
        private final AtomicReference<@Nullable RuntimeException> defect = new AtomicReference<>();

        Run(RolloutFile file, Watcher watcher) {
            this.file = file;
            this.watcher = watcher;
        }

        Progress all(List<ObjectNode> rungs) throws InterruptedException {
            int wanted = rungs.size() * samples;
            there.set((int) rungs.stream()
                    .mapToLong(rung -> missing(rung).count())
                    .map(missing -> samples - missing)
                    .sum());
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (ObjectNode rung : rungs) {
                    for (int sample : missing(rung).toArray()) {
                        room.acquire();
                        if (defect.get() == null) {
                            threads.execute(() -> one(ask(rung, sample), rung, wanted));
                        }
                    }
                }
            }
            RuntimeException thrown = defect.get();
            if (thrown != null) {
                throw thrown;
            }
            return new Progress(wanted, there.get(), failed.get());
        }

        private IntStream missing(ObjectNode rung) {
            return IntStream.range(0, samples).filter(sample -> !file.has(id(rung, sample)));
        }

        private void one(Ask ask, ObjectNode rung, int wanted) {
            try {
                file.append(row(ask, rung, policy.complete(ask)));
                watcher.answered(new Progress(wanted, there.incrementAndGet(), failed.get()));
            } catch (Unanswered reason) {
                failed.incrementAndGet();
                watcher.failed(ask, String.valueOf(reason.getMessage()));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException thrown) {
                defect.compareAndSet(null, thrown);
            } finally {
                room.release();
            }
        }
    }

    private ObjectNode row(Ask ask, ObjectNode rung, Completion completion) {
        ObjectNode row = rung.objectNode();
        row.put("id", id(rung, ask.sample()))
                .put("rung", ask.rung())
                .put("sample", ask.sample())
                .put("seed", ask.seed());
        rung.properties().stream()
                .filter(field -> !row.has(field.getKey()))
                .forEach(field -> row.set(field.getKey(), field.getValue()));
        row.put("response", completion.response())
                .put("finish", completion.finish())
                .put("tokens", completion.tokens());
        row.set("settings", settings);
        return row;
    }

    private Ask ask(ObjectNode rung, int sample) {
        String id = rung.path("id").asString();
        var hash = new CRC32();
        hash.update("%d %s %d".formatted(seed, id, sample).getBytes(StandardCharsets.UTF_8));
        return new Ask(id, rung.path("prompt").asString(), sample, (int) (hash.getValue() & Integer.MAX_VALUE));
    }

    private static String id(ObjectNode rung, int sample) {
        return rung.path("id").asString() + "-" + sample;
    }
}
