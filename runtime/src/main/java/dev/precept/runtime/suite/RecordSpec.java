package dev.precept.runtime.suite;

import dev.precept.compiler.Compilation;
import dev.precept.compiler.Compiler;
import dev.precept.compiler.Sources;
import dev.precept.compiler.diagnostic.Diagnostic;
import dev.precept.compiler.diagnostic.Severity;
import dev.precept.compiler.graph.ConstraintGraph;
import dev.precept.compiler.graph.Spelling;
import dev.precept.compiler.source.SourceFile;
import dev.precept.compiler.vocabulary.Vocabulary;
import java.util.Optional;

/** A record of a benchmark as a spec: its prompt is the task, each of its constraints a requirement. */
public record RecordSpec(SourceFile source) {
    /**
     * The spec of a record.
     *
     * @throws BadRecord where a constraint asks for what cannot be
     */
    public static RecordSpec of(PromptRecord prompt, Mode mode) throws BadRecord {
        var text = new StringBuilder("spec record_%s {\n".formatted(prompt.key().replaceAll("[^A-Za-z0-9_]", "_")))
                .append("  task ")
                .append(Spelling.quoted(prompt.prompt()))
                .append("\n\n");
        for (Constraint constraint : prompt.constraints()) {
            try {
                text.append("  require ").append(mode.clause(constraint)).append('\n');
            } catch (IllegalArgumentException impossible) {
                throw new BadRecord("%s: %s".formatted(constraint.id(), impossible.getMessage()), impossible);
            }
        }
        return new RecordSpec(
                new SourceFile("record " + prompt.key(), text.append("}\n").toString()));
    }

    /**
     * Its graph.
     *
     * @throws BadRecord where a constraint cannot be said in this vocabulary
     */
    public ConstraintGraph graph(Vocabulary vocabulary) throws BadRecord {
        Compilation compilation = Compiler.compile(source, vocabulary, Sources.NONE);
        Optional<Diagnostic> error = compilation.diagnostics().stream()
                .filter(diagnostic -> diagnostic.problem().severity() == Severity.ERROR)
                .findFirst();
        if (error.isPresent()) {
            throw new BadRecord("`%s`: %s"
                    .formatted(
                            source.text(error.get().problem().span()),
                            error.get().problem().message()));
        }
        return compilation.graphs().getFirst();
    }
}
