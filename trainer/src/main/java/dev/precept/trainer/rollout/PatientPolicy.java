package dev.precept.trainer.rollout;

import java.time.Duration;
import java.util.SplittableRandom;

/**
 * Asks again where that may help: after a pause that doubles with each try, drawn between its half and its whole so that many who
 * wait do not come back at once.
 *
 * @param tries how often at most, from 1
 * @param pause before the second try
 */
public record PatientPolicy(Policy policy, int tries, Duration pause) implements Policy {
    private static final int LONGEST_DOUBLING = 6;

    public PatientPolicy {
        if (tries < 1) {
            throw new IllegalArgumentException("no try at all: " + tries);
        }
    }

    @Override
    public Completion complete(Ask ask) throws Unanswered, InterruptedException {
        var random = new SplittableRandom(ask.seed());
        for (int done = 1; true; done++) {
            try {
                return policy.complete(ask);
            } catch (Unanswered failed) {
                if (done >= tries || failed.retry() == Unanswered.Retry.USELESS) {
                    throw failed;
                }
            }
            long whole = pause.toMillis() << Math.min(done - 1, LONGEST_DOUBLING);
            Thread.sleep(whole / 2 + random.nextLong(whole / 2 + 1));
        }
    }
}
