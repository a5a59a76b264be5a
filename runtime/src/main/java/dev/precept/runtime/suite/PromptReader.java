package dev.precept.runtime.suite;

import dev.precept.compiler.vocabulary.Parameter;
import dev.precept.compiler.vocabulary.Rule;
import dev.precept.compiler.vocabulary.RuleKind;
import dev.precept.compiler.vocabulary.Sought;
import dev.precept.compiler.vocabulary.Value;
import dev.precept.runtime.rows.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads records of prompts: {@code key}, {@code prompt}, {@code instruction_id_list} and {@code kwargs}. A null is absent and
 * 5.0 is 5; what is missing, unknown or of the wrong type is an error, for whatever a checker made up instead would be no
 * verdict on what the prompt asks.
 */
public record PromptReader(Suite suite) {
    /** @throws BadRecord where it is no record of this suite; names the key and the id where it has them */
    public PromptRecord read(Line line) throws BadRecord {
        JsonNode row = object(line);
        JsonNode key = row.path("key");
        if (!key.isString() && !key.isIntegralNumber()) {
            throw new BadRecord("`key` is neither a text nor a whole number");
        }
        try {
            return new PromptRecord(line.number(), key.asString(), text(row, "prompt"), constraints(row));
        } catch (BadRecord bad) {
            throw new BadRecord("key %s: %s".formatted(key.asString(), bad.reason()), bad);
        }
    }

    private List<Constraint> constraints(JsonNode row) throws BadRecord {
        List<JsonNode> ids = list(row, "instruction_id_list");
        List<JsonNode> arguments = list(row, "kwargs");
        if (ids.isEmpty()) {
            throw new BadRecord("`instruction_id_list` is empty");
        }
        if (ids.size() != arguments.size()) {
            throw new BadRecord("`instruction_id_list` has length %d and `kwargs` has length %d"
                    .formatted(ids.size(), arguments.size()));
        }
        List<Constraint> constraints = new ArrayList<>();
        for (int at = 0; at < ids.size(); at++) {
            if (!ids.get(at).isString()) {
                throw new BadRecord("`instruction_id_list` holds %s, which is no text".formatted(ids.get(at)));
            }
            constraints.add(constraint(ids.get(at).asString(), arguments.get(at)));
        }
        return constraints;
    }

    private Constraint constraint(String id, JsonNode arguments) throws BadRecord {
        RuleKind kind = suite.kind(id).orElseThrow(() -> unknown(id));
        try {
            List<Value> values = values(kind, present(arguments));
            Rule<?> bound = kind.bind(values);
            if (!(bound instanceof ReferenceRule rule && bound instanceof Meaningful meant)) {
                throw new IllegalStateException(kind.name() + " is no rule of a reference");
            }
            return new Constraint(id, kind, values, rule.prepared(), meant);
        } catch (BadRecord | IllegalArgumentException refused) {
            throw new BadRecord("%s: %s".formatted(id, refused.getMessage()), refused);
        }
    }

    private BadRecord unknown(String id) {
        String hint = suite.nearest(id).map("; did you mean `%s`?"::formatted).orElse("");
        return new BadRecord("`%s` is no id of %s%s".formatted(id, suite.name(), hint));
    }

    private static Map<String, JsonNode> present(JsonNode arguments) throws BadRecord {
        Map<String, JsonNode> present = new LinkedHashMap<>();
        if (arguments.isObject()) {
            arguments.properties().stream()
                    .filter(entry -> !entry.getValue().isNull())
                    .forEach(entry -> present.put(entry.getKey(), entry.getValue()));
        } else if (!arguments.isNull()) {
            throw new BadRecord("its `kwargs` are no object: %s".formatted(arguments));
        }
        return present;
    }

    private static List<Value> values(RuleKind kind, Map<String, JsonNode> arguments) throws BadRecord {
        List<Value> values = new ArrayList<>();
        Set<String> unknown = new TreeSet<>(arguments.keySet());
        for (Parameter parameter : kind.parameters()) {
            String name = recordName(parameter.name());
            JsonNode argument = arguments.get(name);
            if (argument == null) {
                throw new BadRecord("`%s` is missing".formatted(name));
            }
            unknown.remove(name);
            values.add(value(name, parameter, argument));
        }
        if (!unknown.isEmpty()) {
            throw new BadRecord("takes no `%s`".formatted(String.join("` and no `", unknown)));
        }
        return values;
    }

    private static Value value(String name, Parameter parameter, JsonNode argument) throws BadRecord {
        return switch (parameter.type()) {
            case TEXT -> new Value.Text(string(name, argument));
            case NUMBER -> {
                // Too large for what it was read as.
                boolean endless = argument.isDouble() && Double.isInfinite(argument.doubleValue());
                if (!argument.isNumber() || endless) {
                    throw new BadRecord("`%s` is %s, which is no number".formatted(name, argument));
                }
                yield new Value.Number(argument.decimalValue());
            }
            case LIST -> {
                List<Sought> items = new ArrayList<>();
                if (!argument.isArray()) {
                    throw new BadRecord("`%s` is %s, which is no list".formatted(name, argument));
                }
                for (JsonNode item : argument) {
                    items.add(new Value.Text(string(name, item)));
                }
                yield new Value.Items(items);
            }
            case SHARE, RANGE, PATTERN, SOUGHT, SELECTION ->
                throw new IllegalStateException(
                        "a record of a benchmark holds no " + parameter.type().word());
        };
    }

    /** {@code num_words} for {@code numWords}. */
    private static String recordName(String component) {
        StringBuilder name = new StringBuilder();
        for (char unit : component.toCharArray()) {
            name.append(Character.isUpperCase(unit) ? "_" : "").append(Character.toLowerCase(unit));
        }
        return name.toString();
    }

    private static JsonNode object(Line line) throws BadRecord {
        try {
            JsonNode row = JsonMapper.shared().readTree(line.bytes());
            if (!row.isObject()) {
                throw new BadRecord("no JSON object");
            }
            return row;
        } catch (JacksonException broken) {
            throw new BadRecord("no JSON: " + broken.getOriginalMessage(), broken);
        }
    }

    private static String text(JsonNode row, String name) throws BadRecord {
        return string(name, row.path(name));
    }

    private static String string(String name, JsonNode value) throws BadRecord {
        if (!value.isString()) {
            throw new BadRecord(
                    value.isMissingNode()
                            ? "`%s` is missing".formatted(name)
                            : "`%s` holds %s, which is no text".formatted(name, value));
        }
        return value.asString();
    }

    private static List<JsonNode> list(JsonNode row, String name) throws BadRecord {
        JsonNode list = row.path(name);
        if (!list.isArray()) {
            throw new BadRecord("`%s` is no list".formatted(name));
        }
        List<JsonNode> items = new ArrayList<>();
        list.forEach(items::add);
        return items;
    }
}
