package dev.precept.runtime.cli;

import dev.precept.runtime.suite.Suite;
import dev.precept.runtime.suite.Summary;
import dev.precept.runtime.suite.ifeval.Ifeval;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Scores IFEval responses. */
@Command(
        name = "ifeval",
        description = "Scores responses to IFEval's prompts, strict and loose.",
        footer = {
            "",
            "Writes eval_results_strict.jsonl, eval_results_loose.jsonl and summary.json.",
            "",
            "Example:",
            "  precept bench ifeval --prompts prompts.jsonl --responses responses.jsonl.gz --out results"
        })
final class IfevalCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private SuiteOptions options = new SuiteOptions();

    IfevalCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Suite suite = Ifeval.suite(options.mode.base(), options.punktParameters(), Ifeval.LANGUAGE_SEED);
        Summary summary = new SuiteRun(options, console).run(suite, options.settings(Ifeval.LANGUAGE_SEED));
        console.out().print(ShareTable.of(summary));
        return Exit.DONE;
    }
}
