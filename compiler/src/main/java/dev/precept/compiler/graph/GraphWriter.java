package dev.precept.compiler.graph;

import dev.precept.compiler.source.Span;
import dev.precept.compiler.vocabulary.Parameter;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A graph as one JSON object. */
record GraphWriter(Nodes nodes, Deciders deciders) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    static ObjectNode of(ConstraintGraph graph, Deciders deciders) {
        return new GraphWriter(Nodes.of(graph), deciders).graph(graph);
    }

    private ObjectNode graph(ConstraintGraph graph) {
        ObjectNode root = JSON.objectNode().put("format", GraphJson.FORMAT).put("spec", graph.name());
        ArrayNode parameters = root.putArray("parameters");
        for (Parameter parameter : graph.parameters()) {
            parameters
                    .addObject()
                    .put("name", parameter.name())
                    .put("type", parameter.type().word());
        }
        graph.task().ifPresent(task -> root.set("task", TermWriter.of(task)));
        graph.answerAfter().ifPresent(marker -> root.set("answer_after", TermWriter.of(marker)));
        root.set("statements", statements(graph.statements()));
        ObjectNode clauses = root.putObject("nodes");
        nodes.byId().forEach((id, clause) -> clauses.set(id, node(clause)));
        ArrayNode examples = root.putArray("examples");
        graph.examples().forEach(example -> examples.add(example(example)));
        root.putObject("source")
                .put("name", graph.source().name())
                .put("text", graph.source().text());
        return root;
    }

    private ObjectNode node(Clause clause) {
        ObjectNode node = NodeWriter.typed(clause, nodes::idOf);
        if (clause instanceof Clause.Judged judged) {
            deciders.of(judged).ifPresent(decider -> node.set("decided_by", decider(decider)));
        }
        return node;
    }

    private static ObjectNode decider(Decider decider) {
        ObjectNode node = JSON.objectNode()
                .put("judge", decider.judge())
                .put("version", decider.version())
                .put("threshold", decider.threshold());
        decider.band().ifPresent(band -> node.putArray("band").add(band.least()).add(band.most()));
        return node.put("dedicated", decider.dedicated());
    }

    private ArrayNode statements(List<Statement> statements) {
        ArrayNode list = JSON.arrayNode();
        statements.forEach(statement -> list.add(statement(statement)));
        return list;
    }

    private ObjectNode statement(Statement statement) {
        ObjectNode node = JSON.objectNode();
        switch (statement) {
            case Statement.Requirement requirement -> {
                node.put("kind", "requirement").put("path", requirement.path());
                requirement.label().ifPresent(label -> node.put("label", label));
                node.put("modality", requirement.modality().word())
                        .put("clause", nodes.idOf(requirement.clause()))
                        .set("weight", TermWriter.number(requirement.weight()))
                        .put("family", requirement.family().word());
            }
            case Statement.When when ->
                node.put("kind", "when")
                        .put("path", when.path())
                        .put("guard", nodes.idOf(when.guard()))
                        .set("then", statements(when.then()))
                        .set("else", statements(when.otherwise()));
            case Statement.Chain chain -> {
                node.put("kind", "chain").put("path", chain.path());
                chain.label().ifPresent(label -> node.put("label", label));
                node.set("steps", statements(chain.steps()));
            }
        }
        return node.put("sentence", Sentence.of(statement)).set("span", span(statement.span()));
    }

    private static ObjectNode example(Example example) {
        ObjectNode node = JSON.objectNode();
        example.fails().ifPresent(label -> node.put("fails", label));
        ObjectNode settings = node.putObject("with");
        example.settings().forEach((name, value) -> settings.set(name, TermWriter.of(value)));
        return node.put("text", example.text()).set("span", span(example.span()));
    }

    private static ArrayNode span(Span span) {
        return JSON.arrayNode().add(span.start()).add(span.end());
    }
}
