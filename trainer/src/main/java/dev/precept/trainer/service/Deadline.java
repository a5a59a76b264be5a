package dev.precept.trainer.service;

import java.time.Duration;

/** When a request must be done. @param nanos by the clock of {@link System#nanoTime} */
record Deadline(long nanos) {
    static Deadline in(Duration budget) {
        return new Deadline(System.nanoTime() + budget.toNanos());
    }

    /** Negative where it is over. */
    Duration left() {
        return Duration.ofNanos(nanos - System.nanoTime());
    }

    boolean isOver() {
        return left().isNegative();
    }

    /** @throws Trouble where the time is over */
    void check() {
        if (isOver()) {
            throw Trouble.outOfTime();
        }
    }
}
