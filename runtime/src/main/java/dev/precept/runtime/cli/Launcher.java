package dev.precept.runtime.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;

/** Finds the subcommand that is meant and runs it; makes no other. */
public final class Launcher {
    private final List<Subcommand> subcommands;
    private final Streams streams;
    private final Root root = new Root();

    public Launcher(List<Subcommand> subcommands, Streams streams) {
        this.subcommands = List.copyOf(subcommands);
        this.streams = streams;
    }

    /** What a process is started with. */
    public record Streams(
            InputStream in, PrintStream out, PrintStream err, boolean outIsTerminal, boolean errIsTerminal) {}

    /** Runs one command line and gives the exit code. */
    public int run(String... arguments) {
        return commandLine(meant(arguments)).execute(arguments);
    }

    /** The command line with every subcommand made whole. */
    static CommandLine whole(List<Subcommand> subcommands, Console console) {
        var commandLine = new CommandLine(new Root());
        add(subcommands, commandLine, subcommand -> made(subcommand, console));
        return commandLine;
    }

    /** The command line with that subcommand made whole, and every other as its name and summary. */
    private CommandLine commandLine(Predicate<Subcommand> whole) {
        var console = new Console(streams.in(), streams.out(), streams.err(), this::colored, streams::errIsTerminal);
        var commandLine = new CommandLine(root);
        add(
                subcommands,
                commandLine,
                subcommand ->
                        whole.test(subcommand) ? made(subcommand, console) : new CommandLine(outline(subcommand)));
        return commandLine
                .setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(streams.err(), true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(Help.defaultColorScheme(ansi(streams.outIsTerminal())))
                .setExecutionStrategy(parsed -> {
                    commandLine.setColorScheme(Help.defaultColorScheme(ansi(streams.outIsTerminal())));
                    return new CommandLine.RunLast().execute(parsed);
                })
                .setParameterExceptionHandler(this::misread)
                .setExecutionExceptionHandler(this::explain);
    }

    /** What is wrong with the command line, what may be meant, and where help is. */
    private int misread(CommandLine.ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("precept: " + wrong.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err);
        err.println("`" + command.getCommandSpec().qualifiedName() + " --help` shows what may stand there");
        return Exit.UNUSABLE;
    }

    /** Groups first, whatever the order in which modules are found. */
    private static void add(List<Subcommand> subcommands, CommandLine root, Function<Subcommand, CommandLine> make) {
        for (Subcommand subcommand : subcommands) {
            if (subcommand.group().isEmpty()) {
                root.addSubcommand(subcommand.word(), make.apply(subcommand));
            }
        }
        for (Subcommand subcommand : subcommands) {
            subcommand
                    .group()
                    .map(root.getSubcommands()::get)
                    .ifPresent(group -> group.addSubcommand(subcommand.word(), make.apply(subcommand)));
        }
    }

    private int explain(Exception thrown, CommandLine commandLine, CommandLine.ParseResult parsed) {
        if (thrown instanceof Unusable unusable) {
            streams.err().println("precept: " + unusable.getMessage());
            return Exit.UNUSABLE;
        }
        streams.err().println("precept: this is a defect of Precept, please report it");
        thrown.printStackTrace(streams.err());
        return Exit.DEFECT;
    }

    private static CommandLine made(Subcommand subcommand, Console console) {
        return new CommandLine(subcommand.command().apply(console));
    }

    private static CommandSpec outline(Subcommand subcommand) {
        CommandSpec outline = CommandSpec.create().name(subcommand.word());
        outline.usageMessage().description(subcommand.summary());
        return outline;
    }

    private static Predicate<Subcommand> meant(String... arguments) {
        return subcommand -> Arrays.asList(arguments).contains(subcommand.word());
    }

    private boolean colored() {
        return ansi(streams.outIsTerminal()) == Help.Ansi.ON;
    }

    private Help.Ansi ansi(boolean terminal) {
        boolean on = switch (root.color) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> terminal && System.getenv("NO_COLOR") == null;
        };
        return on ? Help.Ansi.ON : Help.Ansi.OFF;
    }
}
