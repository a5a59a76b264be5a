package dev.precept.compiler.check;

import dev.precept.compiler.diagnostic.Problem;
import dev.precept.compiler.graph.Binding;
import dev.precept.compiler.graph.Example;
import dev.precept.compiler.graph.Fit;
import dev.precept.compiler.graph.Term;
import dev.precept.compiler.source.Span;
import dev.precept.compiler.syntax.Statement;
import dev.precept.compiler.vocabulary.Parameter;
import dev.precept.compiler.vocabulary.Type;
import dev.precept.compiler.vocabulary.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the examples of a spec. */
final class Examples {
    private final Scope scope;
    private final List<Parameter> parameters;
    private final Map<String, Type> types;
    private final Set<String> labels;

    Examples(Scope scope, List<Parameter> parameters, Set<String> labels) {
        this.scope = scope;
        this.parameters = parameters;
        this.types = scope.parameters();
        this.labels = labels;
    }

    Optional<Example> read(Statement.Example example) {
        var problems = new ArrayList<Problem>();
        Optional<String> fails = switch (example.expectation()) {
            case Statement.Expectation.Holds() -> Optional.empty();
            case Statement.Expectation.Fails(var label) -> {
                if (!labels.contains(label.text())) {
                    problems.add(
                            new SpecProblem.UnknownLabel(label.text(), Nearest.to(label.text(), labels), label.span()));
                }
                yield Optional.of(label.text());
            }
        };
        Map<String, Value> settings = settings(example, problems);
        Checked<Term> text = new Terms(scope).of(example.text());
        problems.addAll(text.problems());
        problems.forEach(scope.problems());
        return problems.isEmpty()
                ? text.value()
                        .flatMap(term -> filled(term, settings, example.text().span()))
                        .map(filled -> new Example(fails, settings, filled, example.span()))
                : Optional.empty();
    }

    private Optional<String> filled(Term text, Map<String, Value> settings, Span span) {
        return switch (new Binding(settings).value(text)) {
            case Fit.Fits<Value>(Value.Text(var filled)) -> Optional.of(filled);
            case Fit.Fits<Value>(var other) -> Optional.empty();
            case Fit.Unfit<Value>(var reason) -> {
                scope.problems().accept(new ArgumentProblem.Unfit(reason, span));
                yield Optional.empty();
            }
        };
    }

    private Map<String, Value> settings(Statement.Example example, List<Problem> problems) {
        var settings = new LinkedHashMap<String, Value>();
        var named = new java.util.HashSet<String>();
        for (Statement.Setting setting : example.settings()) {
            String name = setting.name().text();
            if (!named.add(name)) {
                problems.add(new SpecProblem.DuplicateName(
                        "setting of", name, setting.name().span()));
            } else if (!types.containsKey(name)) {
                problems.add(new SpecProblem.UnknownSetting(
                        name, Nearest.to(name, types.keySet()), setting.name().span()));
            } else {
                Checked<Value> value = value(setting, java.util.Objects.requireNonNull(types.get(name)));
                problems.addAll(value.problems());
                value.value().ifPresent(set -> settings.put(name, set));
            }
        }
        for (Parameter parameter : parameters) {
            if (!named.contains(parameter.name())) {
                problems.add(new SpecProblem.MissingSetting(parameter.name(), parameter.type(), settingsSpan(example)));
            }
        }
        return settings;
    }

    /** Settings are values: no name means anything in them. */
    private Checked<Value> value(Statement.Setting setting, Type wanted) {
        var terms = new Terms(scope.with(List.of()));
        Span span = setting.value().span();
        return terms.of(setting.value())
                .then(term -> terms.fit(term, wanted, span))
                .then(term -> term instanceof Term.Constant(var value)
                        ? Checked.of(value)
                        : Checked.broken(List.<Problem>of()));
    }

    /** What stands before the example's text. */
    private static Span settingsSpan(Statement.Example example) {
        return new Span(example.span().start(), example.text().span().start());
    }
}
