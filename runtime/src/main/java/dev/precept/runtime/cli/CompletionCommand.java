package dev.precept.runtime.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;

/** Prints what a shell needs to complete command lines. */
@Command(
        name = "completion",
        description = "Prints a completion script for bash or zsh.",
        footer = {"", "Example:", "  source <(precept completion)"})
final class CompletionCommand implements Callable<Integer> {
    private final Console console;

    CompletionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.out().print(AutoComplete.bash("precept", Launcher.whole(Precept.found(), console)));
        return Exit.DONE;
    }
}
