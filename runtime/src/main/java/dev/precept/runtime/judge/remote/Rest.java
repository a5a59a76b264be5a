package dev.precept.runtime.judge.remote;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The time in which nobody may ask. Serves all threads. */
final class Rest {
    private long end = System.nanoTime();

    /** Nobody may ask for that long, or longer where that was said before. */
    synchronized void until(Duration after) {
        long wanted = System.nanoTime() + after.toNanos();
        if (wanted - end > 0) {
            end = wanted;
        }
    }

    /** Returns when one may ask. */
    void await() throws InterruptedException {
        for (long left = left(); left > 0; left = left()) {
            TimeUnit.NANOSECONDS.sleep(left);
        }
    }

    private synchronized long left() {
        return end - System.nanoTime();
    }
}
