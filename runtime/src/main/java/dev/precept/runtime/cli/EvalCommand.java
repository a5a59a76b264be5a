package dev.precept.runtime.cli;

import dev.precept.compiler.diagnostic.Palette;
import dev.precept.runtime.evaluate.Evaluator;
import dev.precept.runtime.evaluate.Planner;
import dev.precept.runtime.exchange.RowReader;
import dev.precept.runtime.judge.Judge;
import dev.precept.runtime.rows.Line;
import dev.precept.runtime.rows.Lines;
import dev.precept.runtime.rows.Pipeline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges every row of a file. */
@Command(
        name = "eval",
        description = {
            "Judges responses by a spec, one a line, and says what became of each requirement.",
            "",
            "A row of DATA is a JSON object with a `response`, or `messages` in the shape of chat interfaces (the last "
                    + "message of the assistant is the response), perhaps an `id` and a `prompt`, and the spec's "
                    + "parameters by their names or under `parameters`. DATA may be packed by gzip; - is standard input.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  precept eval refund.precept replies.jsonl",
            "  precept eval refund.precept replies.jsonl.gz --set limit=180 --out out.jsonl",
            "  precept eval refund.precept replies.jsonl --format junit --fail-under 95%%",
            "  precept eval refund.precept replies.jsonl --judge openai:http://127.0.0.1:8000/v1#qwen3-8b",
            "  generate | precept eval style.precept - --spec brief --format jsonl"
        })
final class EvalCommand implements Callable<Integer> {
    @Mixin
    private SpecSelection selection = new SpecSelection();

    @Parameters(index = "1", paramLabel = "DATA", description = "The file of rows.")
    @SuppressWarnings("NullAway.Init")
    private String data;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "Write the rows' verdicts to a file, as JSON lines or as the format says; packed if it ends with .gz.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORM",
            defaultValue = "table",
            description = "table for people, jsonl for programs, junit for build servers (default: ${DEFAULT-VALUE}).")
    private Output.Format format = Output.Format.TABLE;

    @Option(
            names = "--fail-under",
            paramLabel = "SHARE",
            converter = ShareConverter.class,
            description = "End with 1 where a smaller share of the rows is accepted, such as 0.95 or 95%%.")
    private Optional<BigDecimal> failUnder = Optional.empty();

    @Option(
            names = "--show",
            paramLabel = "ROWS",
            defaultValue = "10",
            description = "How many rows the table shows with their reasons (default: ${DEFAULT-VALUE}).")
    private int show;

    @Option(
            names = "--threads",
            paramLabel = "COUNT",
            description = "How many threads work (default: one for each core).")
    private Optional<Integer> threads = Optional.empty();

    @Mixin
    private JudgeSelection judging = new JudgeSelection();

    private final Console console;

    EvalCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Pipeline pipeline = pipeline();
        SpecSelection.Chosen chosen = selection.choose(console);
        try (Judge judge = judging.open(console)) {
            return judged(chosen, pipeline, judge);
        }
    }

    private Integer judged(SpecSelection.Chosen chosen, Pipeline pipeline, Judge decides) throws IOException {
        var reader = new RowReader(chosen.graph().parameters(), chosen.values(), chosen.prompt());
        var judge = new RowJudge(reader, Planner.plan(chosen.graph()), new Evaluator(decides));
        var file = new DataFile(data);
        var scores = new Scoreboard();
        var shown = new Shown(format == Output.Format.TABLE ? show : 0);
        try (Lines lines = file.open(console);
                Output output = Output.of(format, out, data, console)) {
            var complaints = new Complaints(file, console);
            pipeline.run(rows(lines), line -> output.formed(judge.judge(line)), row -> {
                scores.add(row.result());
                shown.add(row.result());
                complaints.add(row.result());
                output.write(row);
            });
            complaints.finish();
            output.finish(scores);
        } catch (UncheckedIOException unreadable) {
            throw file.unreadable(unreadable);
        }
        return end(chosen, scores, shown);
    }

    private Integer end(SpecSelection.Chosen chosen, Scoreboard scores, Shown shown) {
        boolean plain = format != Output.Format.TABLE && out.isEmpty();
        Palette palette = plain ? console.errPalette() : console.palette();
        var table = new ScoreTable(chosen.graph(), scores, palette);
        if (plain) {
            console.err().println(table.summary());
        } else {
            shown.print(chosen.graph(), palette, console.out());
            table.print(console.out());
        }
        return gate(scores);
    }

    private Integer gate(Scoreboard scores) {
        if (failUnder.isPresent() && scores.accepted() < failUnder.get().doubleValue()) {
            console.err()
                    .println("precept: " + ScoreTable.percent(scores.accepted())
                            + " of the rows are accepted, fewer than "
                            + ScoreTable.percent(failUnder.get().doubleValue()));
            return Exit.FOUND;
        }
        return Exit.DONE;
    }

    private Pipeline pipeline() {
        if (threads.filter(count -> count < 1).isPresent()) {
            throw new Unusable("--threads: there is no work without a thread");
        }
        return new Pipeline(threads.orElseGet(judging::threads));
    }

    private static Iterator<Line> rows(Lines lines) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(lines, Spliterator.ORDERED), false)
                .filter(line -> !line.isBlank())
                .iterator();
    }
}
