package dev.precept.runtime.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs what people run most, printing nothing, so that the launcher can keep the classes that it takes. */
public final class Rehearsal {
    private Rehearsal() {}

    public static void main(String[] arguments) {
        var silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        var streams = new Launcher.Streams(InputStream.nullInputStream(), silent, silent, true, false);
        for (List<String> words : List.of(List.of("--help"), List.of("--version"))) {
            new Launcher(Precept.found(), streams).run(words.toArray(String[]::new));
        }
    }
}
