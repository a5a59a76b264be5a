package dev.precept.benchmarks.cli;

import dev.precept.runtime.cli.Exit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Public data sets; each is a subcommand of its own, named {@code import NAME}. */
@Command(
        name = "import",
        description = "Makes labelled claims of a public data set, as `precept bench judge` reads them.",
        synopsisSubcommandLabel = "DATASET",
        commandListHeading = "%nData sets:%n")
final class ImportCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return Exit.DONE;
    }
}
