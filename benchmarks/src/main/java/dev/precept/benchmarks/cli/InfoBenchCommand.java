package dev.precept.benchmarks.cli;

import dev.precept.benchmarks.imports.InfoBenchItem;
import dev.precept.benchmarks.judging.Followed;
import dev.precept.benchmarks.judging.FollowedReport;
import dev.precept.runtime.cli.Console;
import dev.precept.runtime.cli.Exit;
import dev.precept.runtime.cli.JudgeSelection;
import dev.precept.runtime.judge.Answer;
import dev.precept.runtime.judge.Judge;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Scores InFoBench responses. */
@Command(
        name = "infobench",
        description = {
            "Scores responses to InFoBench: the share of its questions that a judge answers with yes (DRFR), overall, by subset and by "
                    + "label.",
            "",
            "A line of FILE is an item of InFoBench with a `response`, perhaps with recorded `verdicts`, which are counted beside.",
            ""
        },
        footer = {
            "",
            "Writes summary.json. What the judge leaves open counts neither way; what it could come to is told as well.",
            "",
            "Example:",
            "  precept bench infobench --data responses.jsonl.gz --judge openai:http://127.0.0.1:8000/v1#qwen3-8b --out results"
        })
final class InfoBenchCommand implements Callable<Integer> {
    private static final int DRAWS = 1000;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "FILE",
            description = "The items with responses; may be gzip.")
    private Path data = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the results go.")
    private Path out = Path.of("");

    @Mixin
    private JudgeSelection judging = new JudgeSelection();

    private final Console console;
    private final Map<String, Followed> parts = new TreeMap<>();
    private final List<Followed> items = new ArrayList<>();
    private Followed recorded = Followed.NONE;
    private Followed asRecorded = Followed.NONE;

    InfoBenchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Judge judge = judging.open(console)) {
            new RowFile(data, console).read(InfoBenchItem::read).forEach(item -> judge(item, judge));
            var report = new FollowedReport(judge.binding(), items, parts, recorded, asRecorded.share(), DRAWS, 0);
            new Results(out).write(Map.of("summary.json", report.json()));
            print(report);
            return Exit.DONE;
        }
    }

    private void judge(InfoBenchItem item, Judge judge) {
        List<Answer> answers = judge.judge(item.claims());
        Followed all = Followed.NONE;
        for (int question = 0; question < answers.size(); question++) {
            OptionalDouble probability = answers.get(question) instanceof Answer.Decided decided
                    ? OptionalDouble.of(decided.probability())
                    : OptionalDouble.empty();
            Followed one = Followed.of(probability, Judge.THRESHOLD);
            all = all.plus(one);
            item.labels().get(question).forEach(label -> parts.merge("label " + label, one, Followed::plus));
            if (!item.recorded().isEmpty()) {
                compare(one, item.recorded().get(question));
            }
        }
        items.add(all);
        if (!item.subset().isEmpty()) {
            parts.merge("subset " + item.subset(), all, Followed::plus);
        }
    }

    private void compare(Followed one, boolean verdict) {
        recorded = recorded.plus(verdict ? new Followed(1, 0, 0) : new Followed(0, 1, 0));
        if (one.open() == 0) {
            boolean same = verdict == (one.yes() == 1);
            asRecorded = asRecorded.plus(same ? new Followed(1, 0, 0) : new Followed(0, 1, 0));
        }
    }

    private void print(FollowedReport report) {
        line("DRFR", report.overall());
        report.parts().forEach(this::line);
        if (report.recorded().questions() > 0) {
            line("recorded", report.recorded());
        }
        if (Double.isFinite(report.agreement())) {
            console.out().printf(Locale.ROOT, "as recorded: %.4f of what was decided%n", report.agreement());
        }
    }

    private void line(String name, Followed followed) {
        String share = Double.isFinite(followed.share()) ? String.format(Locale.ROOT, "%.4f", followed.share()) : "-";
        console.out()
                .printf(
                        Locale.ROOT,
                        "%s: %s (%d yes, %d no, %d undecided)%n",
                        name,
                        share,
                        followed.yes(),
                        followed.no(),
                        followed.open());
    }
}
