package dev.precept.runtime.cli;

import dev.precept.compiler.diagnostic.Diagnostic;
import dev.precept.compiler.diagnostic.Renderer;
import dev.precept.runtime.exchange.DiagnosticJson;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks for problems in specs. */
@Command(
        name = "check",
        description =
                "Reads specs and prints every problem with its place and, where there is one, what to do about it. "
                        + "Ends with 1 where there is an error.",
        footer = {
            "",
            "Examples:",
            "  precept check refund-reply.precept",
            "  precept check specs/*.precept --format json"
        })
final class CheckCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The specs.")
    private List<Path> files = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORM",
            defaultValue = "text",
            description = "text for people, json for programs (default: ${DEFAULT-VALUE}).")
    private TextFormat format = TextFormat.TEXT;

    @Mixin
    private WordSelection words = new WordSelection();

    private final Console console;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var specs = new Specs(words.vocabulary());
        var diagnostics = new LinkedHashSet<Diagnostic>();
        files.forEach(file -> diagnostics.addAll(specs.compiled(file).diagnostics()));
        List<Diagnostic> all = List.copyOf(diagnostics);
        switch (format) {
            case TEXT -> printText(all);
            case JSON -> console.out().println(DiagnosticJson.of(all));
        }
        return Specs.errors(all) > 0 ? Exit.FOUND : Exit.DONE;
    }

    private void printText(List<Diagnostic> diagnostics) {
        diagnostics.forEach(diagnostic -> console.out().println(Renderer.render(diagnostic, console.palette()) + "\n"));
        long errors = Specs.errors(diagnostics);
        long warnings = diagnostics.size() - errors;
        console.out()
                .println(Plural.of(files.size(), "file") + ", "
                        + (diagnostics.isEmpty()
                                ? "no problems"
                                : Plural.of(errors, "error") + ", " + Plural.of(warnings, "warning")));
    }
}
