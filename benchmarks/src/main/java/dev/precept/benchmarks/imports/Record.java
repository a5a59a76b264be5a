package dev.precept.benchmarks.imports;

import dev.precept.runtime.exchange.Json;
import dev.precept.runtime.rows.Line;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A JSON object on a line, and what must be in it. */
record Record(JsonNode json) {
    static Record of(Line line) throws Importer.Unfit {
        JsonNode json;
        try {
            json = Json.read(line.bytes());
        } catch (JacksonException broken) {
            throw new Importer.Unfit(Json.reason(broken));
        }
        if (!json.isObject()) {
            throw new Importer.Unfit("no JSON object");
        }
        return new Record(json);
    }

    /** A text or a whole number. */
    String name(String field) throws Importer.Unfit {
        JsonNode value = json.path(field);
        if (!value.isString() && !value.isIntegralNumber()) {
            throw new Importer.Unfit("`" + field + "` is neither a text nor a whole number");
        }
        return value.asString();
    }

    String text(String field) throws Importer.Unfit {
        JsonNode value = json.path(field);
        if (!value.isString()) {
            throw new Importer.Unfit("`" + field + "` is no text");
        }
        return value.stringValue();
    }

    /** The first of the fields that is there. */
    List<JsonNode> list(String... fields) throws Importer.Unfit {
        for (String field : fields) {
            if (json.path(field).isArray()) {
                return List.copyOf(json.path(field).valueStream().toList());
            }
        }
        throw new Importer.Unfit("there is no list `" + String.join("` or `", fields) + "`");
    }

    List<String> texts(String... fields) throws Importer.Unfit {
        var texts = new ArrayList<String>();
        for (JsonNode item : list(fields)) {
            if (!item.isString()) {
                throw new Importer.Unfit(
                        "`" + String.join("` or `", fields) + "` holds " + item + ", which is no text");
            }
            texts.add(item.stringValue());
        }
        return texts;
    }

    /** True and false, or 1 and 0. */
    List<Boolean> verdicts(String... fields) throws Importer.Unfit {
        var verdicts = new ArrayList<Boolean>();
        for (JsonNode item : list(fields)) {
            boolean number = item.isIntegralNumber() && (item.intValue() == 0 || item.intValue() == 1);
            if (!item.isBoolean() && !number) {
                throw new Importer.Unfit(
                        "`" + String.join("` or `", fields) + "` holds " + item + ", which is neither true nor false");
            }
            verdicts.add(item.isBoolean() ? item.booleanValue() : item.intValue() == 1);
        }
        return verdicts;
    }

    static void sameLength(String one, int length, String other, int otherLength) throws Importer.Unfit {
        if (length != otherLength) {
            throw new Importer.Unfit(
                    "`%s` has length %d and `%s` has length %d".formatted(one, length, other, otherLength));
        }
    }
}
