package dev.precept.runtime.cli;

import dev.precept.compiler.diagnostic.Palette;
import dev.precept.compiler.diagnostic.Renderer;
import dev.precept.compiler.diagnostic.Report;
import dev.precept.compiler.graph.ConstraintGraph;
import dev.precept.runtime.evaluate.Evaluator;
import dev.precept.runtime.evaluate.Finding;
import dev.precept.runtime.evaluate.Planner;
import dev.precept.runtime.exchange.Row;
import dev.precept.runtime.exchange.RowReader;
import dev.precept.runtime.judge.Judge;
import dev.precept.runtime.rows.Line;
import dev.precept.runtime.rows.Lines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges one response and shows why. */
@Command(
        name = "explain",
        description = {
            "Judges one response and shows every finding at its place, like a compiler's problems.",
            "",
            "RESPONSE is a file that holds the text of the response; - is standard input. With --line it is a file of "
                    + "rows, as `precept eval` reads them.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  precept explain refund.precept reply.txt --set customer=Ada --set limit=180",
            "  precept explain refund.precept replies.jsonl --line 3",
            "  generate | precept explain style.precept - --prompt \"Write a haiku about rain.\""
        })
final class ExplainCommand implements Callable<Integer> {
    @Mixin
    private SpecSelection selection = new SpecSelection();

    @Parameters(index = "1", paramLabel = "RESPONSE", description = "The file of the response.")
    @SuppressWarnings("NullAway.Init")
    private String response;

    @Option(names = "--line", paramLabel = "NUMBER", description = "Explain the row on that line of a file of rows.")
    private Optional<Long> line = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORM",
            defaultValue = "text",
            description = "text for people, json for programs (default: ${DEFAULT-VALUE}).")
    private TextFormat format = TextFormat.TEXT;

    @Mixin
    private JudgeSelection judging = new JudgeSelection();

    private final Console console;

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        SpecSelection.Chosen chosen = selection.choose(console);
        var reader = new RowReader(chosen.graph().parameters(), chosen.values(), chosen.prompt());
        var file = new DataFile(response);
        Row row = line.isPresent() ? row(reader, file, line.get()) : reader.response(file.text(console));
        Result result = result(chosen, reader, row);
        if (result.standing() == Result.Standing.UNSCORABLE) {
            throw new Unusable(result.verdict().reason().orElse("unscorable"));
        }
        switch (format) {
            case TEXT -> print(result, chosen.graph(), line.isPresent() ? result.name() : file.shown());
            case JSON -> console.out().writeBytes(new JsonLinesWriter(console.out()).formed(result));
        }
        return Exit.DONE;
    }

    private Result result(SpecSelection.Chosen chosen, RowReader reader, Row row) {
        try (Judge judge = judging.open(console)) {
            return new RowJudge(reader, Planner.plan(chosen.graph()), new Evaluator(judge)).judge(row);
        }
    }

    private Row row(RowReader reader, DataFile file, long number) throws IOException {
        try (Lines lines = file.open(console)) {
            while (lines.hasNext()) {
                Line here = lines.next();
                if (here.number() == number) {
                    return reader.read(number, here.bytes());
                }
            }
        } catch (UncheckedIOException unreadable) {
            throw file.unreadable(unreadable);
        }
        throw new Unusable("`" + file.shown() + "` has no line " + number);
    }

    private void print(Result result, ConstraintGraph graph, String name) {
        Palette palette = console.palette();
        var reading = new Reading(graph, name, result.messages(), result.response(), palette);
        for (Finding finding : result.verdict().findings()) {
            String shown = switch (finding.outcome()) {
                case FAILS, UNKNOWN -> reading.whole(finding);
                case HOLDS, NOT_APPLICABLE -> reading.brief(finding);
            };
            console.out().println(shown + "\n");
        }
        var summary = new Report(Shown.tone(result), graph.name(), Shown.standing(result), Optional.empty(), List.of());
        console.out().println(Renderer.render(summary, palette));
    }
}
