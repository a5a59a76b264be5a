package dev.precept.runtime.cli;

import dev.precept.runtime.judge.head.HeadDescription;
import dev.precept.runtime.judge.head.NoHeadException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what a head is and how good. */
@Command(
        name = "show",
        description =
                "Says what a head is, what it answers, and how good it was found on pairs that it had not seen. Heads under its "
                        + "folder's dedicated, each for exactly one statement, are told of too.",
        footer = {"", "Examples:", "  precept judge show", "  precept judge show heads/mine"})
final class JudgeShowCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            description = "Its folder; without it, the head that comes with Precept.")
    private String folder = "";

    @Option(
            names = "--encoder",
            paramLabel = "DIR",
            description =
                    "The encoder that it stands on (default: the folder encoder beside the head, else MiniLM-L6).")
    private Optional<Path> encoder = Optional.empty();

    JudgeShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try {
            console.out().print(HeadDescription.of(folder, encoder));
            return Exit.DONE;
        } catch (NoHeadException none) {
            throw new Unusable(String.valueOf(none.getMessage()), none);
        } catch (LinkageError absent) {
            throw new Unusable("the libraries that heads need are not on the class path", absent);
        }
    }
}
