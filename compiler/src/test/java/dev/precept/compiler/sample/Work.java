package dev.precept.compiler.sample;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/** What a thread works, whatever else the machine does. */
public final class Work {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Work() {}

    /** The processor's time that this takes. */
    public static Duration of(Runnable work) {
        long start = THREADS.getCurrentThreadCpuTime();
        work.run();
        return Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start);
    }
}
