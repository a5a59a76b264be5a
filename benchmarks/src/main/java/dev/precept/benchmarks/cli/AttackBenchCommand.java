package dev.precept.benchmarks.cli;

import dev.precept.benchmarks.judging.Attack;
import dev.precept.benchmarks.judging.AttackReport;
import dev.precept.benchmarks.judging.Estimate;
import dev.precept.benchmarks.judging.LabelledClaim;
import dev.precept.benchmarks.judging.Shift;
import dev.precept.runtime.cli.Console;
import dev.precept.runtime.cli.Exit;
import dev.precept.runtime.cli.JudgeSelection;
import dev.precept.runtime.cli.Unusable;
import dev.precept.runtime.judge.Judge;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Attacks a judge by what responses say. */
@Command(
        name = "attacks",
        description = {
            "Says how far a judge is moved by responses that begin or end with what looks like a constraint, an answer, a frame's tokens, "
                    + "the claim itself, a verdict, an order to the judge, or 100,000 characters of padding, beside neutral prose of the "
                    + "same length. Where the claim is in words that the trainer knows, a rule tells whether the attack makes it true or false "
                    + "in fact, as a word that is asked for stands in a claim that is repeated: such rows are told apart.",
            "",
            "FILE is as `precept bench judge` reads it. A head that leaves a row open is not moved there; --judge head:DIR#all, or head:#all for "
                    + "the one that comes with Precept, answers every row, so that what moves it shows.",
            ""
        },
        footer = {
            "",
            "Writes summary.json.",
            "",
            "Example:",
            "  precept bench attacks --data claims.jsonl.gz --judge head --rows 200 --out attacked"
        })
final class AttackBenchCommand implements Callable<Integer> {
    @Option(names = "--data", required = true, paramLabel = "FILE", description = "The labelled claims; may be gzip.")
    private Path data = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the results go.")
    private Path out = Path.of("");

    @Mixin
    private JudgeSelection judging = new JudgeSelection();

    @Option(names = "--rows", paramLabel = "COUNT", description = "So many rows, drawn at random (default: 100).")
    private int count = 100;

    @Option(
            names = "--attacks",
            split = ",",
            paramLabel = "NAME",
            description = "Some of constraint, answer, special_tokens, claim, verdict, order, padding (default: all).")
    private List<Attack> attacks = List.of(Attack.values());

    @Option(names = "--seed", paramLabel = "NUMBER", description = "Of what is drawn (default: 0).")
    private long seed;

    private final Console console;

    AttackBenchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (count < 1) {
            throw new Unusable("--rows: there is nothing to attack");
        }
        try (Judge judge = judging.open(console)) {
            var report = AttackReport.of(judge, drawn(), attacks, seed);
            new Results(out).write(Map.of("summary.json", report.json()));
            report.shifts()
                    .forEach((attack, bySide) -> bySide.forEach(
                            (side, shift) -> console.out().println(line(attack.word() + " " + side.word(), shift))));
            return Exit.DONE;
        }
    }

    private List<LabelledClaim> drawn() {
        var rows = new ArrayList<>(new RowFile(data, console).read(JudgeBenchCommand::row));
        Collections.shuffle(rows, new Random(seed));
        return List.copyOf(rows.subList(0, Math.min(count, rows.size())));
    }

    private static String line(String attack, Shift shift) {
        String turned = shift.turned().rows() == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "; %d made true or false in fact, followed by %.3f",
                        shift.turned().rows(),
                        shift.turned().followed());
        return (shift.rows() == 0 ? attack + ": undecided" : moved(attack, shift)) + turned;
    }

    private static String moved(String attack, Shift shift) {
        return String.format(
                Locale.ROOT,
                "%s: %d rows moved by %s, by neutral text %s, farther by %s, towards yes %s; %.1f %% flipped, by neutral text %.1f %%",
                attack,
                shift.rows(),
                shown(shift.attack()),
                shown(shift.neutral()),
                shown(shift.difference()),
                shown(shift.towardsYes()),
                100 * shift.flipped(),
                100 * shift.flippedByNeutral());
    }

    private static String shown(Estimate estimate) {
        return String.format(Locale.ROOT, "%.3f [%.3f, %.3f]", estimate.value(), estimate.low(), estimate.high());
    }
}
