package dev.precept.trainer.cli;

import dev.precept.runtime.cli.Launcher;
import dev.precept.runtime.cli.Precept;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A command line that was run in this process, and what it printed. */
record Run(int exit, String out, String err) {
    static Run of(String... arguments) {
        return reading(new byte[0], arguments);
    }

    /** With something on standard input. */
    static Run reading(byte[] input, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var streams = new Launcher.Streams(new ByteArrayInputStream(input), printing(out), printing(err), false, false);
        int exit = new Launcher(Precept.found(), streams).run(arguments);
        return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream printing(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
