package dev.precept.runtime.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Runs what people run most, printing nothing, so that the launcher can keep the classes that it takes. */
public final class Rehearsal {
    private static final String ENDING = ".precept";
    private static final int EVALUATION_RUNS = 10;
    private static final int BENCHMARK_RUNS = 30;

    private Rehearsal() {}

    /**
     * Takes folders with files to work on: specs, each with rows beside it ({@code NAME.precept} and {@code NAME.jsonl}), and
     * {@code ifeval/prompts.jsonl} with {@code ifeval/responses.jsonl}.
     */
    public static void main(String[] arguments) throws IOException {
        var silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        var streams = new Launcher.Streams(InputStream.nullInputStream(), silent, silent, true, false);
        List<List<String>> lines = new ArrayList<>(List.of(List.of("--help"), List.of("--version")));
        Path out = Files.createTempDirectory("precept");
        for (String folder : arguments) {
            lines.addAll(evaluation(Path.of(folder)));
            lines.addAll(benchmark(Path.of(folder, "ifeval"), out));
        }
        for (List<String> words : lines) {
            new Launcher(Precept.found(), streams).run(words.toArray(String[]::new));
        }
        empty(out);
    }

    /** What is done with a spec: once to know its classes, and more for the rows. */
    private static List<List<String>> evaluation(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString)
                    .filter(file -> file.endsWith(ENDING))
                    .filter(spec -> Files.exists(Path.of(rows(spec))))
                    .sorted()
                    .flatMap(Rehearsal::evaluation)
                    .toList();
        }
    }

    private static Stream<List<String>> evaluation(String spec) {
        return Stream.concat(
                Stream.of(
                        List.of("check", spec),
                        List.of("test", spec),
                        List.of("explain", spec, rows(spec), "--line", "1"),
                        List.of("eval", spec, rows(spec))),
                Collections.nCopies(EVALUATION_RUNS, List.of("eval", spec, rows(spec), "--format", "jsonl")).stream());
    }

    private static String rows(String spec) {
        return spec.substring(0, spec.length() - ENDING.length()) + ".jsonl";
    }

    /** Often enough for the virtual machine to see what is done often. */
    private static List<List<String>> benchmark(Path files, Path out) {
        List<String> words = List.of(
                "bench",
                "ifeval",
                "--prompts",
                files.resolve("prompts.jsonl").toString(),
                "--responses",
                files.resolve("responses.jsonl").toString(),
                "--out",
                out.toString());
        return Files.isDirectory(files) ? Collections.nCopies(BENCHMARK_RUNS, words) : List.of();
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
