package dev.precept.compiler.graph;

import dev.precept.compiler.vocabulary.Sought;
import dev.precept.compiler.vocabulary.Type;
import dev.precept.compiler.vocabulary.Value;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Terms and values as JSON objects that begin with their type. */
final class TermWriter {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private TermWriter() {}

    static ObjectNode of(Term term) {
        return switch (term) {
            case Term.Constant(var value) -> of(value);
            case Term.Slot(var name, var type) -> typed(type).put("slot", name);
            case Term.Template(var pieces) -> typed(Type.TEXT).set("template", pieces(pieces));
            case Term.RangeOf(var low, var high) ->
                typed(Type.RANGE).set("from", of(low)).set("to", of(high));
            case Term.ListOf(var items) -> {
                ArrayNode list = JSON.arrayNode();
                items.forEach(item -> list.add(of(item)));
                yield typed(Type.LIST).set("items", list);
            }
            case Term.SelectionOf(var mode, var of) ->
                typed(Type.SELECTION).put("mode", Spelling.word(mode)).set("of", of(of));
        };
    }

    static ObjectNode of(Value value) {
        return typed(value.type()).set("value", content(value));
    }

    /** Whole numbers without a fraction or an exponent. */
    static JsonNode number(BigDecimal number) {
        return number.scale() <= 0 ? JSON.numberNode(number.toBigIntegerExact()) : JSON.numberNode(number);
    }

    private static JsonNode content(Value value) {
        return switch (value) {
            case Value.Text(var text) -> JSON.stringNode(text);
            case Value.Number(var number) -> number(number);
            case Value.Share(var share) -> number(share);
            case Value.Range(var low, var high) -> JSON.arrayNode().add(low).add(high);
            case Value.Pattern pattern ->
                JSON.objectNode().put("pattern", pattern.source()).put("flags", pattern.flags());
            case Value.Items(var items) -> items(items);
            case Value.Selection(var mode, var items) ->
                JSON.objectNode().put("mode", Spelling.word(mode)).set("of", items(items));
        };
    }

    private static ArrayNode items(List<Sought> items) {
        ArrayNode list = JSON.arrayNode();
        items.forEach(item -> list.add(content((Value) item)));
        return list;
    }

    private static ArrayNode pieces(List<Term.Piece> pieces) {
        ArrayNode list = JSON.arrayNode();
        for (Term.Piece piece : pieces) {
            switch (piece) {
                case Term.Piece.Literal(var text) -> list.add(text);
                case Term.Piece.Hole(var slot) -> list.add(of(slot));
            }
        }
        return list;
    }

    private static ObjectNode typed(Type type) {
        return JSON.objectNode().put("type", type.word());
    }
}
