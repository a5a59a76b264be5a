package dev.precept.compiler.check;

import dev.precept.compiler.graph.Clause;
import dev.precept.compiler.graph.ConstraintGraph;
import dev.precept.compiler.graph.Example;
import dev.precept.compiler.graph.Statement;
import dev.precept.compiler.graph.Term;
import dev.precept.compiler.syntax.Part;
import dev.precept.compiler.syntax.SpecFile;
import dev.precept.compiler.vocabulary.Parameter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one spec, all of its lines, whatever is wrong with the others. */
final class SpecReader {
    private final SpecFile.Spec spec;
    private final List<Parameter> parameters;
    private final Scope scope;
    private final Phrases phrases;
    private final Set<String> labels = new HashSet<>();
    private boolean whole = true;

    private SpecReader(SpecFile.Spec spec, List<Parameter> parameters, Scope scope) {
        this.spec = spec;
        this.parameters = parameters;
        this.scope = scope;
        this.phrases = new Phrases(scope);
    }

    /**
     * The graph, where every line could be read.
     *
     * @param scope that of the file
     */
    static Optional<ConstraintGraph> read(SpecFile.Spec spec, Scope scope) {
        List<Parameter> parameters = Parameters.of(spec.parameters(), scope.problems());
        return new SpecReader(spec, parameters, scope.with(parameters)).graph();
    }

    private Optional<ConstraintGraph> graph() {
        Optional<Term> task = Optional.empty();
        Optional<Term> answer = Optional.empty();
        for (dev.precept.compiler.syntax.Statement statement : spec.statements()) {
            switch (statement) {
                case dev.precept.compiler.syntax.Statement.Task(var text, var span) -> {
                    once("task", task, span);
                    task = text(text);
                }
                case dev.precept.compiler.syntax.Statement.Answer(var after, var span) -> {
                    once("answer after", answer, span);
                    answer = marker(after);
                }
                case dev.precept.compiler.syntax.Statement other -> {}
            }
        }
        List<Statement> statements = statements(spec.statements(), "");
        if (whole) {
            Parameters.reportUnused(spec.parameters(), scope);
        }
        var graph = new ConstraintGraph(
                spec.name().text(), parameters, task, answer, statements, examples(), scope.source());
        return whole ? Optional.of(graph) : Optional.empty();
    }

    private void once(String words, Optional<Term> before, dev.precept.compiler.source.Span span) {
        if (before.isPresent()) {
            scope.problems().accept(new SpecProblem.DuplicateStatement(words, span));
        }
    }

    private Optional<Term> marker(Part.Text after) {
        if (after.pieces().isEmpty()) {
            scope.problems().accept(new SpecProblem.EmptyMarker(after.span()));
        }
        return text(after);
    }

    private Optional<Term> text(Part.Text text) {
        Checked<Term> term = new Terms(scope).of(text);
        term.problems().forEach(scope.problems());
        return term.value();
    }

    private List<Statement> statements(List<dev.precept.compiler.syntax.Statement> written, String place) {
        var statements = new ArrayList<Statement>();
        for (dev.precept.compiler.syntax.Statement statement : written) {
            statement(statement, place + statements.size()).ifPresent(statements::add);
        }
        return statements;
    }

    private Optional<Statement> statement(dev.precept.compiler.syntax.Statement statement, String path) {
        return switch (statement) {
            case dev.precept.compiler.syntax.Statement.Requirement requirement -> requirement(requirement, path);
            case dev.precept.compiler.syntax.Statement.When(var condition, var then, var otherwise, var span) -> {
                Optional<Clause> guard = Line.ofSpec(scope, phrases, condition);
                List<Statement> met = statements(then, path + "/then/");
                List<Statement> unmet = statements(otherwise, path + "/else/");
                whole &= guard.isPresent();
                yield guard.map(clause -> new Statement.When(path, clause, met, unmet, span));
            }
            case dev.precept.compiler.syntax.Statement.Chain(var label, var steps, var span) -> {
                Optional<String> name = label(label);
                yield Optional.of(new Statement.Chain(path, name, statements(steps, path + "/"), span));
            }
            case dev.precept.compiler.syntax.Statement.Task task -> Optional.empty();
            case dev.precept.compiler.syntax.Statement.Answer answer -> Optional.empty();
            case dev.precept.compiler.syntax.Statement.Example example -> Optional.empty();
            case dev.precept.compiler.syntax.Statement.Invalid invalid -> {
                whole = false;
                yield Optional.empty();
            }
        };
    }

    private Optional<Statement> requirement(
            dev.precept.compiler.syntax.Statement.Requirement requirement, String path) {
        Optional<String> label = label(requirement.label());
        Optional<Clause> said = Line.ofSpec(scope, phrases, requirement.clause());
        whole &= said.isPresent();
        return said.map(clause -> new Statement.Requirement(
                path,
                label,
                requirement.modality(),
                clause,
                requirement.weight().orElse(BigDecimal.ONE),
                Families.of(clause),
                requirement.span()));
    }

    private Optional<String> label(Optional<SpecFile.Name> label) {
        label.filter(name -> !labels.add(name.text()))
                .ifPresent(name ->
                        scope.problems().accept(new SpecProblem.DuplicateName("label", name.text(), name.span())));
        return label.map(SpecFile.Name::text);
    }

    private List<Example> examples() {
        var reader = new Examples(scope, parameters, labels);
        return spec.statements().stream()
                .flatMap(statement -> statement instanceof dev.precept.compiler.syntax.Statement.Example example
                        ? reader.read(example).stream()
                        : java.util.stream.Stream.empty())
                .toList();
    }
}
