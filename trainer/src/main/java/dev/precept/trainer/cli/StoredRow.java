package dev.precept.trainer.cli;

import dev.precept.runtime.exchange.Json;
import dev.precept.runtime.rows.Line;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A line of stored responses.
 *
 * @param item what stands there; missing where it is no JSON
 * @param reason why it is none
 */
record StoredRow(long number, JsonNode item, Optional<String> reason) {
    static StoredRow of(Line line) {
        try {
            return new StoredRow(line.number(), Json.read(line.bytes()), Optional.empty());
        } catch (JacksonException broken) {
            return new StoredRow(line.number(), MissingNode.getInstance(), Optional.of(Json.reason(broken)));
        }
    }

    Optional<String> group() {
        JsonNode group = item.path("group");
        return group.isString() || group.isNumber() ? Optional.of(group.asString()) : Optional.empty();
    }
}
