package dev.precept.runtime.cli;

import dev.precept.runtime.rows.Line;
import dev.precept.runtime.rows.Lines;
import dev.precept.runtime.rows.Replacement;
import dev.precept.runtime.suite.Prompts;
import dev.precept.runtime.suite.Result;
import dev.precept.runtime.suite.ResultWriter;
import dev.precept.runtime.suite.Scoring;
import dev.precept.runtime.suite.Suite;
import dev.precept.runtime.suite.Summary;
import dev.precept.runtime.suite.Tallies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** One run of a benchmark of prompts with constraint ids, from its files to its files. */
final class SuiteRun {
    private final SuiteOptions options;
    private final Console console;
    private final Tallies tallies = new Tallies();
    private long unscorable;

    SuiteRun(SuiteOptions options, Console console) {
        this.options = options;
        this.console = console;
    }

    /**
     * Scores all rows and writes the results; a bad row is reported and the rest is done.
     *
     * @throws Unusable where a file cannot be read or written; nothing is replaced then
     */
    Summary run(Suite suite, Map<String, Object> settings) {
        long start = System.nanoTime();
        Prompts prompts = lines(options.prompts, lines -> Prompts.read(lines, suite));
        prompts.problems().forEach((line, problem) -> report(options.prompts, line, problem));
        Scoring scoring =
                Scoring.of(prompts, suite, options.mode, (line, problem) -> report(options.prompts, line, problem));
        try {
            Files.createDirectories(options.out);
            try (Replacement strict = Replacement.of(options.out.resolve("eval_results_strict.jsonl"));
                    Replacement loose = Replacement.of(options.out.resolve("eval_results_loose.jsonl"));
                    Replacement summary = Replacement.of(options.out.resolve("summary.json"))) {
                score(scoring, new ResultWriter(strict.stream()), new ResultWriter(loose.stream()));
                Summary whole = new Summary(tallies, settings, unscorable, (System.nanoTime() - start) / 1e9);
                summary.stream().write(whole.json().getBytes(StandardCharsets.UTF_8));
                strict.commit();
                loose.commit();
                summary.commit();
                return whole;
            }
        } catch (IOException unwritable) {
            throw new Unusable("`" + options.out + "` cannot be written to", unwritable);
        }
    }

    private void score(Scoring scoring, ResultWriter strict, ResultWriter loose) {
        lines(options.responses, lines -> {
            options.pipeline().run(lines, scoring::score, result -> take(result, strict, loose));
            return lines;
        });
    }

    private void take(Result result, ResultWriter strict, ResultWriter loose) {
        switch (result) {
            case Result.Scored scored -> {
                tallies.add(scored);
                try {
                    strict.write(scored, scored.score().strict());
                    loose.write(scored, scored.score().loose());
                } catch (IOException unwritable) {
                    throw new Unusable("`" + options.out + "` cannot be written to", unwritable);
                }
            }
            case Result.Unscorable(var line, var reason) -> {
                unscorable++;
                report(options.responses, line, reason);
            }
        }
    }

    private void report(Path file, long line, String problem) {
        console.err().println("%s:%d: %s".formatted(file, line, problem));
    }

    private static <T> T lines(Path file, Function<Iterator<Line>, T> reading) {
        try (Lines lines = Lines.of(Files.newInputStream(file))) {
            return reading.apply(
                    StreamSupport.stream(Spliterators.spliteratorUnknownSize(lines, Spliterator.ORDERED), false)
                            .filter(line -> !line.isBlank())
                            .iterator());
        } catch (IOException | UncheckedIOException unreadable) {
            throw new Unusable("`" + file + "` cannot be read", unreadable);
        }
    }
}
