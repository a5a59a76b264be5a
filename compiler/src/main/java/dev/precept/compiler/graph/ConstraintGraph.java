package dev.precept.compiler.graph;

import dev.precept.compiler.source.SourceFile;
import dev.precept.compiler.vocabulary.Parameter;
import java.util.List;
import java.util.Optional;

/**
 * One spec, compiled.
 *
 * @param name the spec's name
 * @param task what a model is asked to do, before any constraint; a text
 * @param answerAfter the marker after which the answer stands; a text
 * @param source where the spans point
 */
public record ConstraintGraph(
        String name,
        List<Parameter> parameters,
        Optional<Term> task,
        Optional<Term> answerAfter,
        List<Statement> statements,
        List<Example> examples,
        SourceFile source) {
    public ConstraintGraph {
        parameters = List.copyOf(parameters);
        statements = List.copyOf(statements);
        examples = List.copyOf(examples);
    }
}
