package dev.precept.benchmarks.cli;

import dev.precept.benchmarks.imports.InfoBenchItem;
import dev.precept.benchmarks.imports.RewardBench;
import dev.precept.benchmarks.imports.RuleClaims;
import dev.precept.runtime.cli.Subcommand;
import dev.precept.runtime.cli.Subcommands;
import dev.precept.runtime.suite.Mode;
import dev.precept.runtime.suite.ifeval.Ifeval;
import dev.precept.runtime.suite.reference.PunktParameters;
import java.util.List;

/** The subcommands of the benchmarks. */
public final class BenchmarkSubcommands implements Subcommands {
    @Override
    public List<Subcommand> list() {
        return List.of(
                new Subcommand(
                        "bench judge", "Judges: labelled claims, with intervals and baselines", JudgeBenchCommand::new),
                new Subcommand(
                        "bench attacks", "Judges: how far what a response says moves them", AttackBenchCommand::new),
                new Subcommand(
                        "bench infobench", "InFoBench: the share of requirements followed", InfoBenchCommand::new),
                new Subcommand("import", "Make labelled claims of a public data set", console -> new ImportCommand()),
                new Subcommand(
                        "import infobench",
                        "InFoBench with recorded verdicts",
                        console -> new DataSetCommand(console, InfoBenchItem::rows)),
                new Subcommand(
                        "import if-rewardbench",
                        "IF-RewardBench",
                        console -> new DataSetCommand(console, RewardBench::rows)),
                new Subcommand(
                        "import ifeval",
                        "Verdicts of IFEval's rules, each as a claim",
                        console -> new DataSetCommand(
                                console,
                                new RuleClaims(Ifeval.suite(
                                        Mode.NATIVE.base(), PunktParameters.english(), Ifeval.LANGUAGE_SEED)))));
    }
}
