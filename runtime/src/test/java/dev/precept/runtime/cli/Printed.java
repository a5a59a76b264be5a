package dev.precept.runtime.cli;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What a command line prints, to whichever stream, with colours off.
 *
 * @param exit its exit code
 */
public record Printed(int exit, String text) {
    /** What becomes of {@code precept} and these words. */
    public static Printed by(String... words) {
        var bytes = new ByteArrayOutputStream();
        var stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        var streams = new Launcher.Streams(InputStream.nullInputStream(), stream, stream, false, false);
        int exit = new Launcher(Precept.found(), streams).run(words);
        return new Printed(exit, bytes.toString(StandardCharsets.UTF_8));
    }
}
