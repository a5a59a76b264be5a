package dev.precept.runtime.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** About judges. */
@Command(
        name = "judge",
        description = "About those who decide what no rule can.",
        synopsisSubcommandLabel = "WHAT",
        commandListHeading = "%nCommands:%n",
        footer = {"", "Example:", "  precept judge show heads/mine"})
final class JudgeCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return Exit.DONE;
    }
}
