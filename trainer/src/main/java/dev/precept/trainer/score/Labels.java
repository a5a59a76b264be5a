package dev.precept.trainer.score;

import dev.precept.runtime.exchange.Json;
import dev.precept.runtime.rows.Line;
import dev.precept.runtime.suite.BadRecord;
import dev.precept.runtime.suite.PromptReader;
import dev.precept.runtime.suite.PromptRecord;
import dev.precept.runtime.suite.Suite;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What datasets say of the constraints of a row: an object with {@code instruction_id_list} and {@code kwargs}, or a string
 * that holds one, as JSON or as Python writes it, perhaps alone in a list and perhaps with {@code instruction_id} for the ids.
 */
final class Labels {
    private static final int DEEPEST_STRING = 2;

    private Labels() {}

    static Answer<PromptRecord> record(JsonNode label, Suite suite) {
        Optional<JsonNode> found = unwrapped(label, 0);
        if (found.isEmpty() || !ids(found.get()).isArray()) {
            return Answer.refused(
                    Refusal.Code.BAD_SPEC,
                    "`label` holds no `instruction_id_list`",
                    "an object with `instruction_id_list` and `kwargs`, or a string that holds one");
        }
        try {
            return new Answer.Given<>(new PromptReader(suite).read(line(found.get())));
        } catch (BadRecord bad) {
            return Answer.refused(Refusal.Code.BAD_SPEC, "`label`: " + bad.reason(), "");
        }
    }

    private static Line line(JsonNode label) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("key", "label").put("prompt", "");
        row.set("instruction_id_list", ids(label));
        row.set("kwargs", arguments(label));
        return new Line(1, Json.written(row).getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode ids(JsonNode label) {
        JsonNode list = label.path("instruction_id_list");
        return list.isMissingNode() || list.isNull() ? label.path("instruction_id") : list;
    }

    /** Where a row gives none, no id has any. */
    private static JsonNode arguments(JsonNode label) {
        JsonNode given = label.path("kwargs");
        if (!given.isMissingNode() && !given.isNull()) {
            return given;
        }
        ArrayNode none = JsonNodeFactory.instance.arrayNode();
        ids(label).forEach(id -> none.addNull());
        return none;
    }

    private static Optional<JsonNode> unwrapped(JsonNode label, int depth) {
        if (label.isString() && depth < DEEPEST_STRING) {
            return read(label.stringValue()).flatMap(inner -> unwrapped(inner, depth + 1));
        }
        if (label.isArray() && label.size() == 1) {
            return unwrapped(label.get(0), depth);
        }
        return Optional.of(label).filter(JsonNode::isObject);
    }

    private static Optional<JsonNode> read(String text) {
        try {
            return Optional.of(Json.read(Json.utf8(text)));
        } catch (JacksonException noJson) {
            return PythonLiteral.read(text);
        }
    }
}
