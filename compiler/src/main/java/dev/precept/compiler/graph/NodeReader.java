package dev.precept.compiler.graph;

import dev.precept.compiler.vocabulary.Domain;
import dev.precept.compiler.vocabulary.Given;
import dev.precept.compiler.vocabulary.Parameter;
import dev.precept.compiler.vocabulary.Type;
import dev.precept.compiler.vocabulary.Value;
import dev.precept.compiler.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Clauses from nodes that name their parts by id; the same id is the same clause. */
final class NodeReader {
    private static final int DEPTH = 500;
    private static final long SIZE = 100_000;

    private final Map<String, JsonPart> nodes;
    private final Vocabulary vocabulary;
    private final TermReader terms;
    private final Consumer<JsonProblem> problems;
    private final Map<String, Optional<Sized>> done = new HashMap<>();
    private final Set<String> open = new LinkedHashSet<>();

    /** A clause and of how many it is made where it is written out. */
    private record Sized(Clause clause, long size) {}

    NodeReader(Map<String, JsonPart> nodes, Vocabulary vocabulary, TermReader terms, Consumer<JsonProblem> problems) {
        this.nodes = nodes;
        this.vocabulary = vocabulary;
        this.terms = terms;
        this.problems = problems;
    }

    /** Reads every node, so that each is found fault with once. */
    void readAll() {
        nodes.forEach((id, part) -> sized(id, part));
    }

    /** The clause that is named there; empty where the fault is in the node itself, and is told. */
    Optional<Clause> clause(JsonPart reference, Domain subject) {
        Optional<Clause> clause = named(reference).map(Sized::clause);
        clause.filter(found -> !Types.subjects(found).contains(subject)).ifPresent(found -> {
            throw reference.refused("the node does not speak of a " + subject.word());
        });
        return clause;
    }

    private Optional<Sized> named(JsonPart reference) {
        String id = reference.text();
        JsonPart part = Optional.ofNullable(nodes.get(id))
                .orElseThrow(() -> reference.refused("there is no node `%s`".formatted(id)));
        if (open.contains(id)) {
            throw reference.refused("node `%s` is a part of itself".formatted(id));
        }
        return sized(id, part);
    }

    private Optional<Sized> sized(String id, JsonPart part) {
        Optional<Sized> known = done.get(id);
        if (known != null) {
            return known;
        }
        open.add(id);
        Optional<Sized> read = Optional.empty();
        try {
            if (open.size() > DEPTH) {
                throw part.refused("more than %d nodes stand inside one another here".formatted(DEPTH));
            }
            read = Optional.of(new Reading().of(part));
        } catch (JsonPart.Misread misread) {
            problems.accept(misread.problem());
        } catch (Unread told) {
            read = Optional.empty();
        }
        open.remove(id);
        done.put(id, read);
        return read;
    }

    /** A part could not be read, which is told already. */
    private static final class Unread extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Unread() {
            super("", null, false, false);
        }
    }

    /** One node, and how much it is made of. */
    private final class Reading {
        private long size = 1;

        private Sized of(JsonPart part) {
            Clause clause = clause(part);
            if (size > SIZE) {
                throw part.refused("this is made of more than %d parts".formatted(SIZE));
            }
            if (Types.subjects(clause).isEmpty()) {
                throw part.refused("nothing is what all parts of it speak of");
            }
            return new Sized(clause, size);
        }

        private Clause clause(JsonPart part) {
            JsonPart kind = part.field("kind");
            return switch (kind.text()) {
                case "all" -> new Clause.All(part.field("parts").list(this::part));
                case "any" -> new Clause.Any(part.field("parts").list(this::part));
                case "not" -> new Clause.Not(part(part.field("part")));
                case "count" -> {
                    UnitCall unit = unit(part.field("unit"));
                    yield new Clause.Count(quantity(part.field("quantity")), unit, body(part.field("body"), unit));
                }
                case "select" -> {
                    UnitCall unit = unit(part.field("unit"));
                    yield new Clause.Select(part.field("index").index(), unit, body(part.field("body"), unit));
                }
                case "check" -> new Clause.Check(rule(part));
                case "judged" -> new Clause.Judged(terms.of(part.field("statement"), Type.TEXT));
                default -> throw kind.refused("`%s` is no kind of node".formatted(kind.text()));
            };
        }

        private Clause part(JsonPart reference) {
            Sized sized = named(reference).orElseThrow(Unread::new);
            size = Math.min(size + sized.size(), SIZE + 1);
            return sized.clause();
        }

        private Clause body(JsonPart reference, UnitCall unit) {
            Clause body = part(reference);
            if (!Types.subjects(body).contains(unit.gives())) {
                throw reference.refused(
                        "the node does not speak of a " + unit.gives().word());
            }
            return body;
        }
    }

    private Quantity quantity(JsonPart part) {
        JsonPart kind = part.field("kind");
        return switch (kind.text()) {
            case "every" -> new Quantity.Every();
            case "number" ->
                new Quantity.Between(
                        terms.of(part.field("least"), Type.NUMBER),
                        part.optional("most").map(most -> terms.of(most, Type.NUMBER)));
            case "share" ->
                new Quantity.ShareBetween(
                        terms.of(part.field("least"), Type.SHARE), terms.of(part.field("most"), Type.SHARE));
            default -> throw kind.refused("`%s` is no kind of quantity".formatted(kind.text()));
        };
    }

    private UnitCall unit(JsonPart part) {
        Optional<JsonPart> given = part.optional("given");
        if (given.isPresent()) {
            return new UnitCall.The(given.get().oneOf(Given.values(), Given::word));
        }
        JsonPart name = part.field("name");
        var kind = vocabulary
                .unit(name.text())
                .orElseThrow(() -> name.refused("`%s` is no unit of the vocabulary".formatted(name.text())));
        List<Term> arguments = arguments(part.field("arguments"), kind.parameters());
        bound(part, arguments, kind::bind);
        return new UnitCall.Of(kind, arguments);
    }

    private RuleCall rule(JsonPart part) {
        JsonPart name = part.field("rule");
        var kind = vocabulary
                .rule(name.text())
                .orElseThrow(() -> name.refused("`%s` is no rule of the vocabulary".formatted(name.text())));
        List<Term> arguments = arguments(part.field("arguments"), kind.parameters());
        bound(part, arguments, kind::bind);
        return new RuleCall(kind, arguments);
    }

    private List<Term> arguments(JsonPart part, List<Parameter> parameters) {
        var arguments = new ArrayList<Term>();
        for (Parameter parameter : parameters) {
            arguments.add(terms.of(part.field(parameter.name()), parameter.type()));
        }
        if (part.object().size() != parameters.size()) {
            throw part.refused("there are more arguments than parameters");
        }
        return arguments;
    }

    /** What needs no row to be known is refused here, as the compiler would. */
    private static void bound(JsonPart part, List<Term> arguments, Consumer<List<Value>> bind) {
        if (Fit.all(arguments, Binding.NONE::value) instanceof Fit.Fits<List<Value>>(var values)) {
            try {
                bind.accept(values);
            } catch (IllegalArgumentException refused) {
                throw part.refused(String.valueOf(refused.getMessage()));
            }
        }
    }
}
