package dev.precept.compiler.check;

import dev.precept.compiler.diagnostic.Problem;
import dev.precept.compiler.graph.Term;
import dev.precept.compiler.source.Span;
import dev.precept.compiler.syntax.SpecFile;
import dev.precept.compiler.vocabulary.Domain;
import dev.precept.compiler.vocabulary.Parameter;
import dev.precept.compiler.vocabulary.Template;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** A defined phrase: read once, when it is first asked for, as a clause with slots for its parameters. */
final class Definition {
    private final SpecFile.Define define;
    private final Template template;
    private final List<Parameter> parameters;
    private final Scope scope;
    private State state = State.UNREAD;
    private Optional<Said> body = Optional.empty();

    private enum State {
        UNREAD,
        BEING_READ,
        READ
    }

    /** @param scope that of its file, without parameters */
    Definition(SpecFile.Define define, Template template, List<Parameter> parameters, Scope scope) {
        this.define = define;
        this.template = template;
        this.parameters = parameters;
        this.scope = scope;
    }

    Template template() {
        return template;
    }

    SpecFile.Define define() {
        return define;
    }

    Scope scope() {
        return scope;
    }

    /** What it says with these arguments. */
    Checked<Said> expand(List<Term> arguments, Span use) {
        if (state == State.BEING_READ) {
            Problem cycle = new DefineProblem.Recursion(template.toString(), use);
            return Checked.broken(cycle);
        }
        Optional<Said> said = body();
        if (said.isEmpty()) {
            return Checked.broken(List.of());
        }
        if (parameters.isEmpty()) {
            return Checked.of(said.get());
        }
        var values = new HashMap<String, Term>();
        for (int index = 0; index < parameters.size(); index++) {
            values.put(parameters.get(index).name(), arguments.get(index));
        }
        return new Substitution(values, scope, use)
                .clause(said.get().clause())
                .map(clause -> new Said(clause, said.get().of()));
    }

    /** What it says, with its own slots; empty where something is wrong with it, which is then reported. */
    Optional<Said> body() {
        if (state == State.UNREAD) {
            state = State.BEING_READ;
            var types = new LinkedHashMap<String, dev.precept.compiler.vocabulary.Type>();
            parameters.forEach(parameter -> types.put(parameter.name(), parameter.type()));
            Scope inside = scope.with(types);
            body = Line.ofBlock(inside, new Phrases(inside), define.body(), EnumSet.allOf(Domain.class));
            state = State.READ;
        }
        return body;
    }
}
