package dev.precept.benchmarks.judging;

import dev.precept.runtime.exchange.Json;
import dev.precept.runtime.judge.Claim;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A claim of which it is known whether it is true; as JSON {@code {id, claim, response, label, prompt?, group?, kind?}}.
 *
 * @param group what the rows have in common that answer one instruction; the row alone where it says none
 * @param kind what its result is told under besides, such as the sort of constraint
 */
public record LabelledClaim(
        String id,
        String claim,
        String response,
        boolean label,
        Optional<String> prompt,
        Optional<String> group,
        Optional<String> kind) {
    /** A line that holds no such row. */
    public static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;

        Malformed(String message) {
            super(message);
        }
    }

    /**
     * Reads one.
     *
     * @param number of the line, which names a row without an id
     * @throws Malformed where it is none; the message is one line, without a full stop
     */
    public static LabelledClaim read(long number, byte[] line) throws Malformed {
        JsonNode row = object(line);
        JsonNode label = row.path("label");
        if (!label.isBoolean()) {
            throw new Malformed("`label` is neither true nor false");
        }
        return new LabelledClaim(
                optional(row, "id").orElse(Long.toString(number)),
                text(row, "claim"),
                text(row, "response"),
                label.booleanValue(),
                optional(row, "prompt"),
                optional(row, "group"),
                optional(row, "kind"));
    }

    /** As a judge is asked it: about all of the response. */
    public Claim asked() {
        return new Claim(claim, prompt, response, 0, response.length());
    }

    /** On one line. */
    public String json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", id).put("claim", claim).put("response", response).put("label", label);
        prompt.ifPresent(text -> json.put("prompt", text));
        group.ifPresent(name -> json.put("group", name));
        kind.ifPresent(name -> json.put("kind", name));
        return Json.written(json);
    }

    private static JsonNode object(byte[] line) throws Malformed {
        try {
            JsonNode row = Json.read(line);
            if (row.isObject()) {
                return row;
            }
        } catch (JacksonException broken) {
            throw new Malformed(Json.reason(broken));
        }
        throw new Malformed("no JSON object");
    }

    private static String text(JsonNode row, String name) throws Malformed {
        JsonNode value = row.path(name);
        if (!value.isString()) {
            throw new Malformed("`" + name + "` is no text");
        }
        return value.stringValue();
    }

    private static Optional<String> optional(JsonNode row, String name) throws Malformed {
        JsonNode value = row.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isString() && !value.isIntegralNumber()) {
            throw new Malformed("`" + name + "` is neither a text nor a whole number");
        }
        return Optional.of(value.asString());
    }
}
