package dev.precept.runtime.cli;

import java.io.InputStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows on a terminal how much of a file is read. */
final class Progress {
    private static final long MEGABYTE = 1L << 20;
    private static final int EACH_MILLISECONDS = 200;

    private Progress() {}

    /**
     * The stream, watched where the console may show it; closing it ends the bar.
     *
     * @param size in bytes; -1 where it is not known
     */
    static InputStream watch(InputStream stream, String name, long size, Console console) {
        if (!console.progress().getAsBoolean()) {
            return stream;
        }
        return ProgressBar.wrap(
                stream,
                new ProgressBarBuilder()
                        .setTaskName(name)
                        .setInitialMax(size)
                        .setUnit(" MB", MEGABYTE)
                        .setUpdateIntervalMillis(EACH_MILLISECONDS)
                        .setStyle(ProgressBarStyle.ASCII)
                        .clearDisplayOnFinish()
                        .setConsumer(new ConsoleProgressBarConsumer(console.err())));
    }
}
