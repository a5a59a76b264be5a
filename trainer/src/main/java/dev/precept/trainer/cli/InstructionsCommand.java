package dev.precept.trainer.cli;

import dev.precept.runtime.cli.Console;
import dev.precept.runtime.cli.Exit;
import dev.precept.runtime.cli.Unusable;
import dev.precept.trainer.instruction.InstructionMaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes specs by chance. */
@Command(
        name = "instructions",
        description = {
            "Makes specs to collect training data with: a task and two to five constraints each, rules and judgements mixed, "
                    + "by a seed and from no benchmark.",
            ""
        },
        footer = {
            "",
            "Example:",
            "  precept instructions --count 1200 --seed 1 --out made",
            "  precept curriculum made/*.precept --forms bare,prefix --out ladder.jsonl"
        })
final class InstructionsCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--count", paramLabel = "N", defaultValue = "1200", description = "How many (default: 1200).")
    private int count = 1200;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Another seed, other specs.")
    private long seed = 1;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the specs go, a file each.")
    private Path out = Path.of("");

    InstructionsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (count < 1) {
            throw new Unusable("--count: there is nothing to make of " + count);
        }
        var maker = InstructionMaker.standard();
        try {
            Files.createDirectories(out);
            for (int index = 0; index < count; index++) {
                Files.writeString(out.resolve("made_%05d.precept".formatted(index)), maker.spec(seed, index));
            }
        } catch (IOException unwritable) {
            throw new Unusable("`" + out + "` cannot be written", unwritable);
        }
        console.out().println("%d specs; seed %d".formatted(count, seed));
        return Exit.DONE;
    }
}
