package dev.precept.compiler.sample;

import static dev.precept.compiler.sample.RandomTerms.terms;
import static dev.precept.compiler.sample.RandomTerms.texts;

import dev.precept.compiler.graph.Clause;
import dev.precept.compiler.graph.ConstraintGraph;
import dev.precept.compiler.graph.Example;
import dev.precept.compiler.graph.Quantity;
import dev.precept.compiler.graph.RuleCall;
import dev.precept.compiler.graph.Statement;
import dev.precept.compiler.graph.Term;
import dev.precept.compiler.graph.UnitCall;
import dev.precept.compiler.source.SourceFile;
import dev.precept.compiler.source.Span;
import dev.precept.compiler.vocabulary.Domain;
import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Given;
import dev.precept.compiler.vocabulary.Modality;
import dev.precept.compiler.vocabulary.Parameter;
import dev.precept.compiler.vocabulary.Type;
import dev.precept.compiler.vocabulary.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Well-typed graphs of the sample vocabulary: every kind of clause, statement and term. */
public final class RandomGraphs {
    private static final int DEPTH = 3;

    private RandomGraphs() {}

    public static Arbitrary<ConstraintGraph> graphs() {
        return Combinators.combine(
                        terms(Type.TEXT).optional(),
                        terms(Type.TEXT).optional(),
                        statements(2).map(statements -> new Placing().placed(statements, "")),
                        examples().list().ofMaxSize(2))
                .as((task, marker, statements, examples) -> new ConstraintGraph(
                        "random",
                        RandomTerms.PARAMETERS,
                        task,
                        marker,
                        statements,
                        examples,
                        new SourceFile("random.precept", "spec random {}\n")));
    }

    /** Clauses about a subject of that kind. */
    public static Arbitrary<Clause> clauses(Domain domain) {
        return clauses(domain, DEPTH);
    }

    private static Arbitrary<Clause> clauses(Domain domain, int depth) {
        Arbitrary<Clause> leaf = leaves(domain);
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Clause> part = Arbitraries.lazy(() -> clauses(domain, depth - 1));
        return Arbitraries.<Clause>oneOf(
                leaf,
                part.list().ofMaxSize(3).map(Clause.All::new),
                part.list().ofMaxSize(3).map(Clause.Any::new),
                part.map(Clause.Not::new),
                ofPieces(domain, depth));
    }

    private static Arbitrary<Clause> leaves(Domain domain) {
        Arbitrary<Clause> checks = Arbitraries.of(Samples.VOCABULARY.rules().stream()
                        .filter(kind -> domain.fits(kind.kind().domain()))
                        .toList())
                .flatMap(kind -> arguments(kind.parameters()).map(terms -> new RuleCall(kind, terms)))
                .map(Clause.Check::new);
        return domain.fits(Domain.TEXT)
                ? Arbitraries.oneOf(checks, terms(Type.TEXT).map(Clause.Judged::new))
                : checks;
    }

    private static Arbitrary<Clause> ofPieces(Domain domain, int depth) {
        return units(domain)
                .map(units -> units.flatMap(unit -> {
                    Arbitrary<Clause> body =
                            Arbitraries.oneOf(Arbitraries.just(Clause.TRUE), clauses(unit.gives(), depth - 1));
                    return Arbitraries.<Clause>oneOf(
                            Combinators.combine(quantities(), body)
                                    .as((quantity, of) -> new Clause.Count(quantity, unit, of)),
                            Combinators.combine(Arbitraries.integers().between(-2, 2), body)
                                    .as((index, of) -> new Clause.Select(index, unit, of)));
                }))
                .orElseGet(() -> leaves(domain));
    }

    private static Optional<Arbitrary<UnitCall>> units(Domain domain) {
        List<Arbitrary<UnitCall>> units = Samples.VOCABULARY.units().stream()
                .filter(kind -> kind.isPartOf(domain))
                .map(kind -> arguments(kind.parameters()).<UnitCall>map(terms -> new UnitCall.Of(kind, terms)))
                .toList();
        Stream<Arbitrary<UnitCall>> given = domain == Domain.CONVERSATION
                ? Stream.of(Arbitraries.of(Given.values()).map(UnitCall.The::new))
                : Stream.empty();
        List<Arbitrary<UnitCall>> all = Stream.concat(units.stream(), given).toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(Arbitraries.oneOf(all));
    }

    private static Arbitrary<List<Term>> arguments(List<Parameter> parameters) {
        return Combinators.combine(parameters.stream()
                        .map(parameter -> terms(parameter.type()))
                        .toList())
                .as(terms -> terms);
    }

    private static Arbitrary<Quantity> quantities() {
        return Arbitraries.oneOf(
                Arbitraries.just(new Quantity.Every()),
                Combinators.combine(terms(Type.NUMBER), terms(Type.NUMBER).optional())
                        .as(Quantity.Between::new),
                Combinators.combine(terms(Type.SHARE), terms(Type.SHARE)).as(Quantity.ShareBetween::new));
    }

    private static Arbitrary<List<Statement>> statements(int depth) {
        Arbitrary<Statement> requirement = Combinators.combine(
                        labels(),
                        Arbitraries.of(Modality.values()),
                        clauses(Domain.CONVERSATION, DEPTH),
                        Arbitraries.integers().between(0, 300).map(weight -> BigDecimal.valueOf(weight, 2)),
                        Arbitraries.of(Family.values()))
                .as((label, modality, clause, weight, family) ->
                        new Statement.Requirement("", label, modality, clause, weight, family, new Span(0, 4)));
        if (depth == 0) {
            return requirement.list().ofMaxSize(3);
        }
        Arbitrary<List<Statement>> inner = Arbitraries.lazy(() -> statements(depth - 1));
        Arbitrary<Statement> when = Combinators.combine(clauses(Domain.CONVERSATION, 1), inner, inner)
                .as((guard, then, otherwise) -> new Statement.When("", guard, then, otherwise, new Span(5, 11)));
        Arbitrary<Statement> chain = Combinators.combine(labels(), inner)
                .as((label, steps) -> new Statement.Chain("", label, steps, new Span(1, 1)));
        return Arbitraries.oneOf(requirement, when, chain).list().ofMaxSize(3);
    }

    /** Where there is one, its name is given when its place is known. */
    private static Arbitrary<Optional<String>> labels() {
        return Arbitraries.of(Optional.empty(), Optional.of(""));
    }

    private static Arbitrary<Example> examples() {
        Arbitrary<Map<String, Value>> settings = Combinators.combine(RandomTerms.PARAMETERS.stream()
                        .map(parameter -> RandomTerms.values(parameter.type()))
                        .toList())
                .as(values -> {
                    var bound = new LinkedHashMap<String, Value>();
                    RandomTerms.PARAMETERS.forEach(parameter -> bound.put(parameter.name(), values.get(bound.size())));
                    return bound;
                });
        return Combinators.combine(settings, texts())
                .as((bound, text) -> new Example(Optional.empty(), bound, text, new Span(2, 3)));
    }

    /** Statements at their places, with labels that stand once. */
    private static final class Placing {
        private int labels;

        List<Statement> placed(List<Statement> statements, String before) {
            var placed = new ArrayList<Statement>();
            for (Statement statement : statements) {
                placed.add(placed(statement, before + placed.size()));
            }
            return placed;
        }

        private Statement placed(Statement statement, String path) {
            return switch (statement) {
                case Statement.Requirement(
                        var old,
                        var label,
                        var modality,
                        var clause,
                        var weight,
                        var family,
                        var span) ->
                    new Statement.Requirement(path, named(label), modality, clause, weight, family, span);
                case Statement.When(var old, var guard, var then, var otherwise, var span) ->
                    new Statement.When(
                            path, guard, placed(then, path + "/then/"), placed(otherwise, path + "/else/"), span);
                case Statement.Chain(var old, var label, var steps, var span) ->
                    new Statement.Chain(path, named(label), placed(steps, path + "/"), span);
            };
        }

        private Optional<String> named(Optional<String> label) {
            return label.map(empty -> "label_" + labels++);
        }
    }
}
