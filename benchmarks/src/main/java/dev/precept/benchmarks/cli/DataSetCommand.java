package dev.precept.benchmarks.cli;

import dev.precept.benchmarks.imports.Importer;
import dev.precept.benchmarks.judging.LabelledClaim;
import dev.precept.runtime.cli.Console;
import dev.precept.runtime.cli.Exit;
import dev.precept.runtime.cli.Unusable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes labelled claims of one data set. */
@Command(description = "Makes labelled claims of the data set's lines; one that does not fit is reported and left out.")
final class DataSetCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "The data set, JSON lines; may be gzip.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "ROWS",
            description = "Where the claims go; packed if it ends with .gz.")
    private Path out = Path.of("");

    private final Console console;
    private final Importer importer;

    DataSetCommand(Console console, Importer importer) {
        this.console = console;
        this.importer = importer;
    }

    @Override
    public Integer call() {
        List<LabelledClaim> rows = new RowFile(file, console)
                .read(importer::rows).stream().flatMap(List::stream).toList();
        try {
            Results.write(out, rows.stream().map(row -> row.json() + "\n").collect(Collectors.joining()));
        } catch (IOException refused) {
            throw new Unusable("`" + out + "` cannot be written", refused);
        }
        long yes = rows.stream().filter(LabelledClaim::label).count();
        console.err().println("%d claims, %d of them true".formatted(rows.size(), yes));
        return Exit.DONE;
    }
}
