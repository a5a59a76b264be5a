package dev.precept.runtime.cli;

import dev.precept.compiler.diagnostic.Diagnostic;
import dev.precept.compiler.diagnostic.Renderer;
import dev.precept.compiler.ide.Formatted;
import dev.precept.compiler.ide.Formatter;
import dev.precept.compiler.source.SourceFile;
import dev.precept.runtime.rows.Replacement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lays specs out. */
@Command(
        name = "fmt",
        description = {
            "Lays specs out as the language is written: comments and meaning stay. A file with a line that cannot be read "
                    + "is left as it is, and its problems are printed.",
            "",
            "- reads standard input and prints the result.",
            ""
        },
        footer = {"", "Examples:", "  precept fmt refund-reply.precept", "  precept fmt --check specs/*.precept"})
final class FmtCommand implements Callable<Integer> {
    private static final Path STANDARD_INPUT = Path.of("-");

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The specs.")
    private List<Path> files = List.of();

    @Option(
            names = "--check",
            description = "Change nothing; name the files that are not laid out so, and end with 1 where there is one.")
    private boolean check;

    @Mixin
    private WordSelection words = new WordSelection();

    private final Console console;

    FmtCommand(Console console) {
        this.console = console;
    }

    /** What becomes of a file. */
    private enum Result {
        AS_IT_WAS,
        CHANGED,
        BROKEN
    }

    @Override
    public Integer call() {
        List<Result> results = files.stream().map(this::format).toList();
        boolean found = results.contains(Result.BROKEN) || (check && results.contains(Result.CHANGED));
        return found ? Exit.FOUND : Exit.DONE;
    }

    private Result format(Path path) {
        boolean streamed = path.equals(STANDARD_INPUT);
        SourceFile file = streamed
                ? new SourceFile("standard input", new DataFile("-").text(console))
                : new SpecFiles().read(path);
        Formatted formatted = Formatter.format(file, words.vocabulary());
        if (!formatted.problems().isEmpty()) {
            formatted
                    .problems()
                    .forEach(problem -> console.err()
                            .println(Renderer.render(new Diagnostic(file, problem), console.errPalette())));
            return Result.BROKEN;
        }
        boolean changed = !formatted.text().equals(file.text());
        if (check) {
            if (changed) {
                console.out().println(file.name());
            }
        } else if (streamed) {
            console.out().print(formatted.text());
        } else if (changed) {
            write(path, formatted.text());
        }
        return changed ? Result.CHANGED : Result.AS_IT_WAS;
    }

    private static void write(Path path, String text) {
        try (Replacement file = Replacement.of(path)) {
            file.stream().write(text.getBytes(StandardCharsets.UTF_8));
            file.commit();
        } catch (IOException refused) {
            throw new Unusable("`" + path + "` cannot be written", refused);
        }
    }
}
