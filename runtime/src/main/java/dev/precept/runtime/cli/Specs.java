package dev.precept.runtime.cli;

import dev.precept.compiler.Compilation;
import dev.precept.compiler.Compiler;
import dev.precept.compiler.diagnostic.Diagnostic;
import dev.precept.compiler.diagnostic.Renderer;
import dev.precept.compiler.diagnostic.Severity;
import dev.precept.compiler.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.List;

/** Compiles specs on disk. */
public final class Specs {
    private final SpecFiles files = new SpecFiles();
    private final Vocabulary vocabulary;

    public Specs(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * What became of the file, and of what it imports.
     *
     * @throws Unusable where it cannot be read
     */
    Compilation compiled(Path file) {
        return Compiler.compile(files.read(file), vocabulary, files);
    }

    /**
     * The same without errors; what is to be said about it is printed.
     *
     * @throws Unusable where it cannot be read or has an error
     */
    public Compilation sound(Path file, Console console) {
        Compilation compilation = compiled(file);
        for (Diagnostic diagnostic : compilation.diagnostics()) {
            console.err().println(Renderer.render(diagnostic, console.errPalette()));
        }
        long errors = errors(compilation.diagnostics());
        if (errors > 0) {
            throw new Unusable("`%s` has %s".formatted(file, Plural.of(errors, "error")));
        }
        return compilation;
    }

    static long errors(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.problem().severity() == Severity.ERROR)
                .count();
    }
}
