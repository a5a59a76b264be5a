package dev.precept.benchmarks.load;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;

/**
 * Many clients at once, who ask again when they are told to, after the time that they are told.
 *
 * @param clients each in a thread of its own
 * @param batches what is asked; each batch once, by whichever client comes to it
 * @param known what each is answered where nothing is wrong
 */
public record Overload(Asking asking, int clients, List<byte[]> batches, List<byte[]> known) {
    private static final int MOST_TRIES = 1000;

    /**
     * What came of it.
     *
     * @param micros how long the asking that was answered took
     * @param wholeMicros from the first asking to the answer, waiting among it
     * @param refused how often each status came that was none of 200
     * @param lost connections that ended without an answer
     * @param withoutHint refusals that did not say when to come again
     * @param wrong answers that are not the known ones, byte for byte
     * @param unanswered batches that were given up
     */
    public record Outcome(
            ConcurrentHistogram micros,
            ConcurrentHistogram wholeMicros,
            Duration time,
            Map<Integer, Integer> refused,
            long lost,
            long withoutHint,
            long wrong,
            long unanswered) {}

    /** Asks for everything once, by one client after another. */
    public static List<byte[]> answers(Asking asking, List<byte[]> batches) throws IOException {
        var answers = new ArrayList<byte[]>();
        for (byte[] batch : batches) {
            HttpResponse<byte[]> reply = asking.post("/v1/score", batch);
            if (reply.statusCode() != 200) {
                throw new IOException("the service answers " + reply.statusCode());
            }
            answers.add(reply.body());
        }
        return List.copyOf(answers);
    }

    public Outcome play() throws IOException {
        var tally = new Tally();
        long start = System.nanoTime();
        try (var threads =
                Executors.newFixedThreadPool(clients, Thread.ofVirtual().factory())) {
            var asked = new ArrayList<Future<?>>();
            for (int index = 0; index < batches.size(); index++) {
                int batch = index;
                asked.add(threads.submit(() -> ask(batch, tally)));
            }
            for (Future<?> one : asked) {
                one.get();
            }
        } catch (InterruptedException | ExecutionException failed) {
            throw new IOException(failed);
        }
        return tally.outcome(Duration.ofNanos(System.nanoTime() - start));
    }

    private void ask(int batch, Tally tally) {
        var random = new Random(batch);
        long first = System.nanoTime();
        for (int turn = 0; turn < MOST_TRIES; turn++) {
            double seconds = 1;
            long start = System.nanoTime();
            try {
                HttpResponse<byte[]> reply = asking.post("/v1/score", batches.get(batch));
                if (reply.statusCode() == 200) {
                    tally.micros.recordValue((System.nanoTime() - start) / 1000);
                    tally.wholeMicros.recordValue((System.nanoTime() - first) / 1000);
                    if (!Arrays.equals(reply.body(), known.get(batch))) {
                        tally.wrong.increment();
                    }
                    return;
                }
                tally.refused.merge(reply.statusCode(), 1, Integer::sum);
                seconds = reply.headers()
                        .firstValue("Retry-After")
                        .map(Double::parseDouble)
                        .orElseGet(() -> {
                            tally.withoutHint.increment();
                            return 1.0;
                        });
            } catch (IOException gone) {
                tally.lost.increment();
            }
            LockSupport.parkNanos((long) (seconds * (1 + random.nextDouble()) * 1e9));
        }
        tally.unanswered.increment();
    }

    private static final class Tally {
        private final ConcurrentHistogram micros = new ConcurrentHistogram(3);
        private final ConcurrentHistogram wholeMicros = new ConcurrentHistogram(3);
        private final Map<Integer, Integer> refused = new ConcurrentSkipListMap<>();
        private final LongAdder lost = new LongAdder();
        private final LongAdder withoutHint = new LongAdder();
        private final LongAdder wrong = new LongAdder();
        private final LongAdder unanswered = new LongAdder();

        Outcome outcome(Duration time) {
            return new Outcome(
                    micros,
                    wholeMicros,
                    time,
                    new TreeMap<>(refused),
                    lost.sum(),
                    withoutHint.sum(),
                    wrong.sum(),
                    unanswered.sum());
        }
    }
}
