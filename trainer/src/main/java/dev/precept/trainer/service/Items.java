package dev.precept.trainer.service;

import dev.precept.runtime.exchange.Json;
import java.util.List;
import java.util.OptionalDouble;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes items of what frameworks send. */
final class Items {
    /** What says by what a response is judged. */
    private static final List<String> JUDGING = List.of("spec_id", "spec", "parameters", "label", "mode", "policy");

    private Items() {}

    static ObjectNode item(String prompt, String response) {
        return JsonNodeFactory.instance.objectNode().put("prompt", prompt).put("response", response);
    }

    /**
     * The string of that name.
     *
     * @throws Trouble where there is none: a response that was not sent is not an empty one
     */
    static String text(JsonNode body, String name) {
        if (!body.path(name).isString()) {
            throw bad("`%s`: expected a string".formatted(name));
        }
        return body.path(name).stringValue();
    }

    /** @throws Trouble where it is none */
    static List<JsonNode> array(JsonNode body, String name) {
        if (!body.path(name).isArray()) {
            throw bad("`%s`: expected an array".formatted(name));
        }
        return body.path(name).valueStream().toList();
    }

    /** Of a number that is finite. */
    static OptionalDouble finite(JsonNode json) {
        double value = json.isNumber() ? json.decimalValue().doubleValue() : Double.NaN;
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    static Trouble bad(String message) {
        return new Trouble(Reply.error(400, "bad-request", message, "/openapi.yaml shows the form"));
    }

    /** With what the label of a row says: a spec with its parameters, or the ids of a benchmark; a {@code ground_truth} holds it. */
    static ObjectNode labelled(ObjectNode item, JsonNode label) {
        JsonNode read = read(label);
        if (read.has("spec_id") || read.has("spec") || read.has("graph")) {
            copy(read, item);
        } else if (read.hasNonNull("ground_truth")) {
            labelled(item, read.path("ground_truth"));
        } else if (!read.isMissingNode() && !read.isNull()) {
            item.set("label", label);
        }
        return item;
    }

    /** With what the fields of a row say. */
    static void copy(JsonNode row, ObjectNode item) {
        JUDGING.stream().filter(row::hasNonNull).forEach(name -> item.set(name, row.path(name)));
        if (row.path("graph").isObject() && !item.has("spec")) {
            item.set("spec", row.path("graph"));
        }
        if (row.path("instruction_id_list").isArray() && !item.has("label")) {
            ObjectNode label = item.putObject("label");
            label.set("instruction_id_list", row.path("instruction_id_list"));
            label.set("kwargs", row.path("kwargs"));
        }
    }

    /** The request for these items, where the address or the body may say what judges all of them. */
    static ObjectNode request(Visit visit, List<ObjectNode> items) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        List.of("policy", "mode", "spec_id").forEach(name -> {
            String value = visit.query().get(name);
            if (value != null) {
                request.put(name, value);
            } else if (visit.body().path(name).isString()) {
                request.set(name, visit.body().path(name));
            }
        });
        items.forEach(request.putArray("items")::add);
        return request;
    }

    private static JsonNode read(JsonNode label) {
        if (!label.isString()) {
            return label;
        }
        try {
            return Json.read(Json.utf8(label.stringValue()));
        } catch (JacksonException text) {
            return label;
        }
    }
}
