package dev.precept.runtime.exchange;

import dev.precept.compiler.graph.Spelling;
import dev.precept.compiler.vocabulary.Sought;
import dev.precept.compiler.vocabulary.Value;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values of a spec's parameters in the form that {@link JsonValues} reads. */
public final class ValueJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ValueJson() {}

    public static JsonNode of(Value value) {
        return switch (value) {
            case Value.Text(var text) -> NODES.stringNode(text);
            case Value.Number(var number) -> NODES.numberNode(number);
            case Value.Share share -> NODES.stringNode(Spelling.of(share));
            case Value.Range range -> NODES.stringNode(Spelling.of(range));
            case Value.Pattern pattern -> object(pattern);
            case Value.Items(var items) -> array(items);
            case Value.Selection(var mode, var items) -> {
                ObjectNode object = NODES.objectNode();
                object.set(mode.name().toLowerCase(Locale.ROOT), array(items));
                yield object;
            }
        };
    }

    private static ArrayNode array(List<Sought> items) {
        ArrayNode array = NODES.arrayNode();
        items.forEach(item -> array.add(
                switch (item) {
                    case Value.Text(var text) -> NODES.stringNode(text);
                    case Value.Pattern pattern -> object(pattern);
                }));
        return array;
    }

    private static ObjectNode object(Value.Pattern pattern) {
        ObjectNode object = NODES.objectNode();
        object.put("pattern", pattern.source());
        object.put("flags", pattern.flags());
        return object;
    }
}
