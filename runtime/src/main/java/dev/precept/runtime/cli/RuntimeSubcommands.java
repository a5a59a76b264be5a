package dev.precept.runtime.cli;

import java.util.List;

/** The subcommands of the compiler and the runtime. */
public final class RuntimeSubcommands implements Subcommands {
    @Override
    public List<Subcommand> list() {
        return List.of(
                new Subcommand("bench", "Score responses to a public benchmark", console -> new BenchCommand()),
                new Subcommand("bench ifeval", "IFEval: 25 ids, strict and loose", IfevalCommand::new),
                new Subcommand("completion", "Print a completion script for bash or zsh", CompletionCommand::new));
    }
}
