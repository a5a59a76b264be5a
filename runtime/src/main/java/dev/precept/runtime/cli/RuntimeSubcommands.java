package dev.precept.runtime.cli;

import java.util.List;

/** The subcommands of the compiler and the runtime. */
public final class RuntimeSubcommands implements Subcommands {
    @Override
    public List<Subcommand> list() {
        return List.of(
                new Subcommand("check", "Find problems in specs", CheckCommand::new),
                new Subcommand("fmt", "Lay specs out as the language is written", FmtCommand::new),
                new Subcommand("test", "Run the examples that stand in specs", TestCommand::new),
                new Subcommand("eval", "Judge every response of a file by a spec", EvalCommand::new),
                new Subcommand("explain", "Judge one response and show why", ExplainCommand::new),
                new Subcommand("render", "Print a spec as the instruction that a model is told", RenderCommand::new),
                new Subcommand("graph", "Print a spec's constraint graph", GraphCommand::new),
                new Subcommand("vocabulary", "Look up what a spec can say", VocabularyCommand::new),
                new Subcommand("bench", "Score responses to a public benchmark", console -> new BenchCommand()),
                new Subcommand("bench ifeval", "IFEval: 25 ids, strict and loose", IfevalCommand::new),
                new Subcommand("judge", "Look at those who decide what no rule can", console -> new JudgeCommand()),
                new Subcommand("judge show", "What a head is, and how good", JudgeShowCommand::new),
                new Subcommand("completion", "Print a completion script for bash or zsh", CompletionCommand::new));
    }
}
