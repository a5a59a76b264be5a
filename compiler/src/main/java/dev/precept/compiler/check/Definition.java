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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A defined phrase: read once, when it is first asked for, as a clause with slots for its parameters. */
final class Definition {
    /** How many phrases may stand in one another's bodies. */
    private static final int DEEPEST = 32;
    /** How many clauses a phrase may be. */
    private static final int LARGEST = 1000;

    private final SpecFile.Define define;
    private final Template template;
    private final List<Parameter> parameters;
    private final Scope scope;
    private State state = State.UNREAD;
    private Optional<Said> body = Optional.empty();
    /** In how many bodies it stands while it is read. */
    private int depth;
    /** How deep the phrases are that it uses. */
    private int levels;

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

    /**
     * What it says with these arguments.
     *
     * @param outer where it is said
     */
    Checked<Said> expand(List<Term> arguments, Span use, Scope outer) {
        if (state == State.BEING_READ) {
            return Checked.broken(new DefineProblem.Recursion(template.toString(), use));
        }
        Optional<Said> said = bodyFor(outer.within());
        if (said.isEmpty()) {
            return Checked.broken(List.<Problem>of());
        }
        if (parameters.isEmpty()) {
            return Checked.of(said.get());
        }
        var values = new HashMap<String, Term>();
        for (int index = 0; index < parameters.size(); index++) {
            values.put(parameters.get(index).name(), arguments.get(index));
        }
        return new Substitution(values, outer, use)
                .clause(said.get().clause())
                .map(clause -> new Said(clause, said.get().of()));
    }

    /** What it says, with its own slots; empty where something is wrong with it, which is then reported. */
    Optional<Said> body() {
        if (state == State.UNREAD) {
            state = State.BEING_READ;
            body = depth > DEEPEST ? tooLarge(DEEPEST + " phrases deep") : read();
            state = State.READ;
        }
        return body;
    }

    private Optional<Said> bodyFor(Optional<Definition> outer) {
        int above = outer.map(definition -> definition.depth).orElse(0);
        depth = state == State.UNREAD ? above + 1 : depth;
        Optional<Said> said = body();
        outer.ifPresent(definition -> definition.levels = Math.max(definition.levels, levels + 1));
        return said;
    }

    private Optional<Said> read() {
        Scope inside = scope.inside(this, parameters);
        Optional<Said> said = Line.ofBlock(inside, new Phrases(inside), define.body(), EnumSet.allOf(Domain.class));
        if (said.isPresent()) {
            Parameters.reportUnused(declared(define), inside);
        }
        if (levels > DEEPEST) {
            return tooLarge(DEEPEST + " phrases deep");
        }
        if (said.stream().anyMatch(each -> each.of().isEmpty())) {
            scope.problems().accept(new DefineProblem.NoSubject(template.toString(), phraseSpan(define)));
            return Optional.empty();
        }
        return said.isPresent() && Size.of(said.get().clause()) > LARGEST ? tooLarge(LARGEST + " clauses") : said;
    }

    private Optional<Said> tooLarge(String most) {
        scope.problems().accept(new DefineProblem.TooLarge(template.toString(), most, phraseSpan(define)));
        return Optional.empty();
    }

    static List<SpecFile.Parameter> declared(SpecFile.Define define) {
        return define.phrase().stream()
                .flatMap(part ->
                        part instanceof SpecFile.DefinePart.Hole hole ? Stream.of(hole.parameter()) : Stream.empty())
                .toList();
    }

    static Span phraseSpan(SpecFile.Define define) {
        return define.phrase().getFirst().span().to(define.phrase().getLast().span());
    }
}
