package dev.precept.benchmarks.cli;

import dev.precept.benchmarks.imports.Importer;
import dev.precept.benchmarks.judging.Baseline;
import dev.precept.benchmarks.judging.Estimate;
import dev.precept.benchmarks.judging.JudgeReport;
import dev.precept.benchmarks.judging.LabelledClaim;
import dev.precept.benchmarks.judging.Measure;
import dev.precept.benchmarks.judging.Opinion;
import dev.precept.benchmarks.judging.Opinions;
import dev.precept.runtime.cli.Console;
import dev.precept.runtime.cli.Exit;
import dev.precept.runtime.cli.JudgeSelection;
import dev.precept.runtime.cli.Unusable;
import dev.precept.runtime.exchange.Json;
import dev.precept.runtime.judge.Judge;
import dev.precept.runtime.rows.Line;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Measures a judge by claims of which it is known whether they are true. */
@Command(
        name = "judge",
        description = {
            "Measures a judge by labelled claims: how often it is right, how well it ranks, whether its probabilities are what they say, "
                    + "how much it decides, and how long it takes, each with an interval, beside baselines.",
            "",
            "A row of FILE is a JSON object with `id`, `claim`, `response` and `label` (true or false), perhaps a `prompt`, a `group` (rows of "
                    + "one group answer one instruction) and a `kind`. `precept import` makes such rows.",
            ""
        },
        footer = {
            "",
            "Writes judge_results.jsonl and summary.json.",
            "",
            "Example:",
            "  precept bench judge --data claims.jsonl.gz --judge openai:http://127.0.0.1:8000/v1#qwen3-8b --out results"
        })
final class JudgeBenchCommand implements Callable<Integer> {
    @Option(names = "--data", required = true, paramLabel = "FILE", description = "The labelled claims; may be gzip.")
    private Path data = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the results go.")
    private Path out = Path.of("");

    @Mixin
    private JudgeSelection judging = new JudgeSelection();

    @Option(
            names = "--against",
            paramLabel = "JUDGE",
            description = "Another judge, named as --judge names one, measured on the same rows.")
    private Optional<String> against = Optional.empty();

    @Option(
            names = "--baselines",
            split = ",",
            paramLabel = "NAME",
            description =
                    "What it is measured beside: majority, length, cosine (default: all, as far as they are there).")
    private List<Baseline> baselines = List.of(Baseline.values());

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            description = "Of the draws that intervals are made of (default: 0).")
    private long seed;

    @Option(names = "--resamples", paramLabel = "COUNT", description = "How many draws there are (default: 1000).")
    private int resamples = 1000;

    private final Console console;

    JudgeBenchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (resamples < 1) {
            throw new Unusable("--resamples: an interval needs a draw");
        }
        try (Judge judge = judging.open(console)) {
            List<LabelledClaim> rows = new RowFile(data, console).read(JudgeBenchCommand::row);
            List<Opinion> opinions = Opinions.of(judge, rows);
            var report = new JudgeReport(judge.binding(), rows, opinions, others(rows), resamples, seed);
            new Results(out)
                    .write(Map.of("judge_results.jsonl", results(rows, opinions), "summary.json", report.json()));
            console.out().print(MeasureTable.of(columns(report)));
            return Exit.DONE;
        }
    }

    private Map<String, List<Opinion>> others(List<LabelledClaim> rows) {
        Map<String, List<Opinion>> others = new LinkedHashMap<>();
        baselines.stream().distinct().forEach(baseline -> {
            try {
                others.put(baseline.word(), baseline.opinions(rows));
            } catch (Baseline.Missing absent) {
                console.err().println("precept: no baseline `" + baseline.word() + "`: " + absent.getMessage());
            }
        });
        against.ifPresent(address -> {
            try (Judge other = judging.open("--against", address, console)) {
                others.put(other.binding().label(), Opinions.of(other, rows));
            }
        });
        return others;
    }

    private static Map<String, Map<Measure, Estimate>> columns(JudgeReport report) {
        Map<String, Map<Measure, Estimate>> columns = new LinkedHashMap<>();
        columns.put(report.judge().label(), report.measured());
        report.others().keySet().forEach(name -> columns.put(name, report.measured(name)));
        return columns;
    }

    private static String results(List<LabelledClaim> rows, List<Opinion> opinions) {
        var lines = new StringBuilder();
        for (int index = 0; index < rows.size(); index++) {
            ObjectNode line = JsonNodeFactory.instance
                    .objectNode()
                    .put("id", rows.get(index).id());
            opinions.get(index)
                    .probability()
                    .ifPresentOrElse(
                            probability -> line.put("probability", probability)
                                    .put("outcome", probability >= Judge.THRESHOLD ? "HOLDS" : "FAILS"),
                            () -> line.putNull("probability").put("outcome", "UNKNOWN"));
            lines.append(Json.written(line)).append('\n');
        }
        return lines.toString();
    }

    static LabelledClaim row(Line line) throws Importer.Unfit {
        try {
            return LabelledClaim.read(line.number(), line.bytes());
        } catch (LabelledClaim.Malformed malformed) {
            throw new Importer.Unfit(String.valueOf(malformed.getMessage()));
        }
    }
}
