package dev.precept.trainer.service;

import dev.precept.runtime.judge.Answer;
import dev.precept.runtime.judge.Claim;
import dev.precept.runtime.judge.Judge;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A judge that answers when it is told to, so that a request is under way for as long as a test wants. */
final class Latch implements Judge {
    static final String SPEC = "{\"spec\": \"spec warm {\\n  require response satisfies \\\"Warm.\\\"\\n}\", "
            + "\"items\": [{\"response\": \"How good to see you here.\"}]}";

    final AtomicInteger claims = new AtomicInteger();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch told = new CountDownLatch(1);

    /** Waits until it is asked. */
    void await() throws InterruptedException {
        asked.await();
    }

    void tell() {
        told.countDown();
    }

    @Override
    public List<Answer> judge(List<Claim> all) {
        claims.addAndGet(all.size());
        asked.countDown();
        try {
            told.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return all.stream()
                .<Answer>map(claim -> new Answer.Decided(1, "latch", "all"))
                .toList();
    }
}
