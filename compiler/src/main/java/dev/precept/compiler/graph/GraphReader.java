package dev.precept.compiler.graph;

import dev.precept.compiler.source.SourceFile;
import dev.precept.compiler.source.Span;
import dev.precept.compiler.vocabulary.Domain;
import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Modality;
import dev.precept.compiler.vocabulary.Parameter;
import dev.precept.compiler.vocabulary.Type;
import dev.precept.compiler.vocabulary.Value;
import dev.precept.compiler.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** A graph from JSON; a part that is broken costs itself, and is told. */
final class GraphReader {
    private final List<JsonProblem> problems = new ArrayList<>();
    private final Set<String> labels = new HashSet<>();
    private final Vocabulary vocabulary;

    private GraphReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    static GraphJson.Read read(JsonNode tree, Vocabulary vocabulary) {
        var reader = new GraphReader(vocabulary);
        Optional<ConstraintGraph> graph = reader.kept(new JsonPart(tree, ""), reader::graph);
        return reader.problems.isEmpty() && graph.isPresent()
                ? new GraphJson.Read.Graph(graph.get())
                : new GraphJson.Read.Broken(reader.problems);
    }

    private <T> Optional<T> kept(JsonPart part, Function<JsonPart, T> read) {
        try {
            return Optional.of(read.apply(part));
        } catch (JsonPart.Misread misread) {
            problems.add(misread.problem());
            return Optional.empty();
        }
    }

    private <T> List<T> each(JsonPart list, Function<JsonPart, T> read) {
        return list.list().stream().flatMap(part -> kept(part, read).stream()).toList();
    }

    private ConstraintGraph graph(JsonPart root) {
        JsonPart format = root.field("format");
        if (!format.text().equals(GraphJson.FORMAT)) {
            throw format.refused("this is `%s`, and `%s` is read".formatted(format.text(), GraphJson.FORMAT));
        }
        List<Parameter> parameters = each(root.field("parameters"), GraphReader::parameter);
        var terms = new TermReader(parameters);
        var nodes = new NodeReader(root.field("nodes").object(), vocabulary, terms, problems::add);
        nodes.readAll();
        JsonPart source = root.field("source");
        var file =
                new SourceFile(source.field("name").text(), source.field("text").text());
        return new ConstraintGraph(
                root.field("spec").text(),
                parameters,
                text(root, "task", terms),
                text(root, "answer_after", terms),
                new Statements(nodes, file).of(root.field("statements")),
                each(root.field("examples"), part -> example(part, parameters, file)),
                file);
    }

    private Optional<Term> text(JsonPart root, String name, TermReader terms) {
        return root.optional(name).flatMap(part -> kept(part, term -> terms.of(term, Type.TEXT)));
    }

    private static Parameter parameter(JsonPart part) {
        return new Parameter(part.field("name").text(), TermReader.type(part.field("type")));
    }

    private Example example(JsonPart part, List<Parameter> parameters, SourceFile file) {
        var settings = new LinkedHashMap<String, Value>();
        part.field("with").object().forEach((name, value) -> settings.put(name, TermReader.value(value)));
        Optional<String> fails = part.optional("fails").map(JsonPart::text);
        fails.filter(label -> !labels.contains(label)).ifPresent(label -> {
            throw part.refused("`%s` is no label of the spec".formatted(label));
        });
        if (Binding.of(parameters, settings) instanceof Fit.Unfit<Binding>(var reason)) {
            throw part.refused(reason);
        }
        return new Example(fails, settings, part.field("text").text(), span(part.field("span"), file));
    }

    private static Span span(JsonPart part, SourceFile file) {
        Map.Entry<Integer, Integer> ends = part.pair(JsonPart::index);
        int start = ends.getKey();
        int end = ends.getValue();
        if (start < 0 || end < start || file.length() < end) {
            throw part.refused("[%d, %d] is no place in the source".formatted(start, end));
        }
        return new Span(start, end);
    }

    /** Statements, with what they name. */
    private final class Statements {
        private final NodeReader nodes;
        private final SourceFile file;

        private Statements(NodeReader nodes, SourceFile file) {
            this.nodes = nodes;
            this.file = file;
        }

        private List<Statement> of(JsonPart list) {
            return list.list().stream()
                    .flatMap(part -> kept(part, this::statement).stream().flatMap(Optional::stream))
                    .toList();
        }

        /** Empty where its clause could not be read. */
        private Optional<Statement> statement(JsonPart part) {
            JsonPart kind = part.field("kind");
            String path = part.field("path").text();
            Span span = span(part.field("span"), file);
            return switch (kind.text()) {
                case "requirement" -> requirement(part, path, span);
                case "when" -> {
                    Optional<Clause> guard = nodes.clause(part.field("guard"), Domain.CONVERSATION);
                    List<Statement> then = of(part.field("then"));
                    List<Statement> otherwise = of(part.field("else"));
                    yield guard.map(clause -> new Statement.When(path, clause, then, otherwise, span));
                }
                case "chain" -> Optional.of(new Statement.Chain(path, label(part), of(part.field("steps")), span));
                default -> throw kind.refused("`%s` is no kind of statement".formatted(kind.text()));
            };
        }

        private Optional<Statement> requirement(JsonPart part, String path, Span span) {
            Optional<String> label = label(part);
            Modality modality = part.field("modality").oneOf(Modality.values(), Modality::word);
            Family family = part.field("family").oneOf(Family.values(), Family::word);
            BigDecimal weight = part.field("weight").number();
            if (weight.signum() < 0) {
                throw part.field("weight").refused("a weight is 0 or more");
            }
            return nodes.clause(part.field("clause"), Domain.CONVERSATION)
                    .map(clause -> new Statement.Requirement(path, label, modality, clause, weight, family, span));
        }

        private Optional<String> label(JsonPart part) {
            return part.optional("label").map(label -> {
                if (!labels.add(label.text())) {
                    throw label.refused("the label `%s` stands twice".formatted(label.text()));
                }
                return label.text();
            });
        }
    }
}
