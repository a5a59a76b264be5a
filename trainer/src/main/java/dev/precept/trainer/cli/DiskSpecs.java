package dev.precept.trainer.cli;

import dev.precept.compiler.Compilation;
import dev.precept.compiler.Compiler;
import dev.precept.compiler.diagnostic.Diagnostic;
import dev.precept.compiler.diagnostic.Renderer;
import dev.precept.compiler.diagnostic.Severity;
import dev.precept.compiler.graph.ConstraintGraph;
import dev.precept.compiler.graph.GraphJson;
import dev.precept.runtime.cli.Console;
import dev.precept.runtime.cli.SpecFiles;
import dev.precept.runtime.cli.Unusable;
import dev.precept.runtime.rules.StandardVocabulary;
import dev.precept.trainer.score.Answer;
import dev.precept.trainer.score.Spec;
import dev.precept.trainer.score.SpecRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Specs of files, with what they import. */
final class DiskSpecs {
    private static final String SOURCE = ".precept";
    private static final String GRAPH = ".json";

    private final SpecFiles files = new SpecFiles();
    private final SpecRegistry registry;
    private final Console console;

    DiskSpecs(SpecRegistry registry, Console console) {
        this.registry = registry;
        this.console = console;
    }

    /** True for a file that holds specs, by its name. */
    static boolean holdsSpecs(Path file) {
        return file.toString().endsWith(SOURCE) || file.toString().endsWith(GRAPH);
    }

    /**
     * Keeps all specs of a file, each by the hash of its graph; one whose text stands alone also by the hash of that.
     *
     * @return what was kept, by graph
     * @throws Unusable where the file cannot be read or has an error
     */
    List<Spec> pin(Path file) {
        String text = files.read(file).text();
        if (file.toString().endsWith(GRAPH)) {
            return List.of(pinned(text, file));
        }
        Compilation compilation = Compiler.compile(files.read(file), StandardVocabulary.VOCABULARY, files);
        boolean broken = false;
        for (Diagnostic diagnostic : compilation.diagnostics()) {
            console.err().println(Renderer.render(diagnostic, console.errPalette()));
            broken |= diagnostic.problem().severity() == Severity.ERROR;
        }
        if (broken) {
            throw new Unusable("`%s` has errors".formatted(file));
        }
        var kept = new ArrayList<Spec>();
        for (ConstraintGraph graph : compilation.graphs()) {
            kept.add(pinned(GraphJson.write(graph), file));
        }
        if (kept.size() == 1) {
            registry.pin(text);
        }
        return kept;
    }

    private Spec pinned(String content, Path file) {
        return switch (registry.pin(content)) {
            case Answer.Given<Spec>(var spec) -> spec;
            case Answer.Refused<Spec>(var refusal) -> throw new Unusable("`%s`: %s".formatted(file, refusal.message()));
        };
    }
}
