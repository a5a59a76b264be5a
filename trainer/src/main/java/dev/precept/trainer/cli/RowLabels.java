package dev.precept.trainer.cli;

import dev.precept.runtime.cli.Unusable;
import dev.precept.runtime.exchange.Json;
import dev.precept.runtime.rows.Line;
import dev.precept.runtime.rows.Lines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the rows of a dataset ask of their responses, by key and by prompt. */
final class RowLabels {
    private final Map<String, ObjectNode> byKey = new HashMap<>();
    private final Map<String, ObjectNode> byPrompt = new HashMap<>();

    /** @throws Unusable where the file cannot be read or a line of it is no row */
    static RowLabels read(Path file) {
        var labels = new RowLabels();
        try (Lines lines = Lines.of(Files.newInputStream(file))) {
            lines.forEachRemaining(line -> {
                if (!line.isBlank()) {
                    labels.add(line, file);
                }
            });
        } catch (IOException | UncheckedIOException unreadable) {
            throw new Unusable("`" + file + "` cannot be read", unreadable);
        }
        return labels;
    }

    private void add(Line line, Path file) {
        try {
            JsonNode row = Json.read(line.bytes());
            ObjectNode asked = asked(row)
                    .orElseThrow(() -> new Unusable(
                            "%s:%d: neither `instruction_id_list` nor `graph`; a spec's file ends with .precept or .json"
                                    .formatted(file, line.number())));
            text(row, "key").or(() -> text(row, "id")).ifPresent(key -> byKey.put(key, asked));
            text(row, "prompt").ifPresent(prompt -> byPrompt.put(prompt.strip(), asked));
        } catch (JacksonException broken) {
            throw new Unusable("%s:%d: %s".formatted(file, line.number(), Json.reason(broken)), broken);
        }
    }

    /** What an item must say to be judged as the row asks. */
    private static Optional<ObjectNode> asked(JsonNode row) {
        ObjectNode asked = JsonNodeFactory.instance.objectNode();
        if (row.path("instruction_id_list").isArray()) {
            ObjectNode label = asked.putObject("label");
            label.set("instruction_id_list", row.path("instruction_id_list"));
            label.set("kwargs", row.path("kwargs"));
        } else if (row.path("graph").isObject()) {
            asked.set("spec", row.path("graph"));
            asked.set("parameters", row.path("parameters"));
        }
        return Optional.of(asked).filter(some -> !some.isEmpty());
    }

    /** The item with what its row asks, where it does not say so itself. */
    JsonNode completed(JsonNode item) {
        if (!(item instanceof ObjectNode object)
                || object.has("label")
                || object.has("spec")
                || object.has("spec_id")) {
            return item;
        }
        Optional<ObjectNode> row = text(item, "key")
                .map(byKey::get)
                .or(() -> text(item, "prompt").map(prompt -> byPrompt.get(prompt.strip())));
        row.ifPresent(asked -> asked.properties().forEach(field -> {
            if (!object.has(field.getKey())) {
                object.set(field.getKey(), field.getValue());
            }
        }));
        return object;
    }

    private static Optional<String> text(JsonNode row, String name) {
        JsonNode value = row.path(name);
        return value.isString() || value.isIntegralNumber() ? Optional.of(value.asString()) : Optional.empty();
    }
}
