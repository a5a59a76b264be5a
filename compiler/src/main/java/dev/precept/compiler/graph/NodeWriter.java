package dev.precept.compiler.graph;

import dev.precept.compiler.vocabulary.Parameter;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Clauses as JSON objects that name their parts by id. */
final class NodeWriter {
    private NodeWriter() {}

    /** What the id is made of. */
    static ObjectNode of(Clause clause, Function<Clause, String> ids) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        switch (clause) {
            case Clause.All(var parts) -> parts(node.put("kind", "all"), parts, ids);
            case Clause.Any(var parts) -> parts(node.put("kind", "any"), parts, ids);
            case Clause.Not(var part) -> node.put("kind", "not").put("part", ids.apply(part));
            case Clause.Count(var quantity, var unit, var body) -> {
                node.put("kind", "count").set("quantity", quantity(quantity));
                node.set("unit", unit(unit)).put("body", ids.apply(body));
            }
            case Clause.Select(var index, var unit, var body) ->
                node.put("kind", "select")
                        .put("index", index)
                        .set("unit", unit(unit))
                        .put("body", ids.apply(body));
            case Clause.Check(var rule) ->
                node.put("kind", "check")
                        .put("rule", rule.kind().name())
                        .set("arguments", arguments(rule.kind().parameters(), rule.arguments()));
            case Clause.Judged(var statement) -> node.put("kind", "judged").set("statement", TermWriter.of(statement));
        }
        return node;
    }

    /** The same with what follows from it: the kinds of subject that it can speak of. */
    static ObjectNode typed(Clause clause, Function<Clause, String> ids) {
        ObjectNode node = of(clause, ids);
        var types = node.putArray("type");
        Types.widest(clause).forEach(domain -> types.add(domain.word()));
        return node;
    }

    private static void parts(ObjectNode node, List<Clause> parts, Function<Clause, String> ids) {
        var list = node.putArray("parts");
        parts.forEach(part -> list.add(ids.apply(part)));
    }

    private static ObjectNode quantity(Quantity quantity) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        switch (quantity) {
            case Quantity.Every() -> node.put("kind", "every");
            case Quantity.Between(var least, var most) -> {
                node.put("kind", "number").set("least", TermWriter.of(least));
                most.ifPresent(end -> node.set("most", TermWriter.of(end)));
            }
            case Quantity.ShareBetween(var least, var most) ->
                node.put("kind", "share").set("least", TermWriter.of(least)).set("most", TermWriter.of(most));
        }
        return node;
    }

    private static ObjectNode unit(UnitCall unit) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        return switch (unit) {
            case UnitCall.The(var given) -> node.put("given", given.word());
            case UnitCall.Of(var kind, var arguments) ->
                node.put("name", kind.name()).set("arguments", arguments(kind.parameters(), arguments));
        };
    }

    private static ObjectNode arguments(List<Parameter> parameters, List<Term> arguments) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        for (int index = 0; index < parameters.size(); index++) {
            node.set(parameters.get(index).name(), TermWriter.of(arguments.get(index)));
        }
        return node;
    }
}
