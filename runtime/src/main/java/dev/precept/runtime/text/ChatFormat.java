package dev.precept.runtime.text;

import dev.precept.compiler.vocabulary.Call;
import dev.precept.compiler.vocabulary.Message;
import dev.precept.compiler.vocabulary.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Conversations in the shape that chat interfaces exchange: an array of messages, each with a {@code role}, a
 * {@code content} (a string, an array of parts, or null) and perhaps {@code tool_calls}. Parts that hold no text, such as
 * images, are passed over. Strings come through as they are, lone surrogates included.
 */
public final class ChatFormat {
    private static final Map<String, Role> ROLES = Map.of(
            "system", Role.SYSTEM,
            "developer", Role.SYSTEM,
            "user", Role.USER,
            "assistant", Role.ASSISTANT,
            "tool", Role.TOOL,
            "function", Role.TOOL);

    /** Numbers keep the digits they were sent with. */
    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** What comes of reading. */
    public sealed interface Read {
        /** A conversation, in order. */
        record Messages(List<Message> messages) implements Read {
            public Messages {
                messages = List.copyOf(messages);
            }
        }

        /** Something else. @param reason one line, without a full stop */
        record Unreadable(String reason) implements Read {}
    }

    private ChatFormat() {}

    /** The messages of an array of messages. */
    public static Read read(JsonNode messages) {
        if (!messages.isArray()) {
            return new Read.Unreadable("messages: expected an array, found " + named(messages));
        }
        var read = new ArrayList<Message>(messages.size());
        for (int index = 0; index < messages.size(); index++) {
            JsonNode message = messages.get(index);
            Optional<String> problem = problem(message);
            if (problem.isPresent()) {
                return new Read.Unreadable("messages[" + index + "]" + problem.get());
            }
            Role role = Objects.requireNonNull(ROLES.get(message.path("role").stringValue()));
            read.add(new Message(index, role, text(message.path("content")), calls(index, message)));
        }
        return new Read.Messages(read);
    }

    private static Optional<String> problem(JsonNode message) {
        if (!message.isObject()) {
            return Optional.of(": expected an object, found " + named(message));
        }
        JsonNode role = message.path("role");
        if (!role.isString()) {
            return Optional.of(".role: expected a string, found " + named(role));
        }
        if (!ROLES.containsKey(role.stringValue())) {
            String known = ROLES.keySet().stream().sorted().collect(Collectors.joining(", "));
            return Optional.of(".role: expected one of " + known + ", found " + role);
        }
        return problemOfContent(message.path("content")).or(() -> problemOfCalls(message));
    }

    private static Optional<String> problemOfContent(JsonNode content) {
        if (content.isArray()) {
            for (int index = 0; index < content.size(); index++) {
                JsonNode part = content.get(index);
                boolean known = part.isString()
                        || part.path("text").isString()
                        || part.path("type").isString() && !part.has("text");
                if (!known) {
                    return Optional.of(".content[" + index + "]: expected a part with a type or a text");
                }
            }
            return Optional.empty();
        }
        return content.isString() || isAbsent(content)
                ? Optional.empty()
                : Optional.of(".content: expected a string, an array of parts or null, found " + named(content));
    }

    private static Optional<String> problemOfCalls(JsonNode message) {
        JsonNode calls = message.path("tool_calls");
        if (!calls.isArray() && !isAbsent(calls)) {
            return Optional.of(".tool_calls: expected an array, found " + named(calls));
        }
        for (int index = 0; index < calls.size(); index++) {
            JsonNode function = calls.get(index).path("function");
            String place = ".tool_calls[" + index + "].function";
            if (!function.path("name").isString()) {
                return Optional.of(place + ".name: expected a string, found " + named(function.path("name")));
            }
            JsonNode arguments = function.path("arguments");
            if (!arguments.isString() && !arguments.isObject() && !isAbsent(arguments)) {
                return Optional.of(place + ".arguments: expected a string that holds JSON, found " + named(arguments));
            }
        }
        return Optional.empty();
    }

    private static String text(JsonNode content) {
        if (content.isString()) {
            return content.stringValue();
        }
        var text = new StringBuilder();
        for (JsonNode part : content) {
            text.append(part.isString() ? part.stringValue() : part.path("text").stringValue(""));
        }
        return text.toString();
    }

    private static List<Call> calls(int message, JsonNode node) {
        var calls = new ArrayList<Call>();
        for (JsonNode call : node.path("tool_calls")) {
            JsonNode function = call.path("function");
            JsonNode sent = function.path("arguments");
            String raw = sent.isString() ? sent.stringValue() : sent.isObject() ? sent.toString() : "";
            calls.add(new Call(message, function.path("name").stringValue(), arguments(raw), raw));
        }
        return calls;
    }

    private static Map<String, String> arguments(String raw) {
        var arguments = new LinkedHashMap<String, String>();
        try {
            EXACT.readTree(raw)
                    .properties()
                    .forEach(each -> arguments.put(
                            each.getKey(),
                            each.getValue().isString()
                                    ? each.getValue().stringValue()
                                    : each.getValue().toString()));
        } catch (JacksonException | NumberFormatException noJson) {
            return Map.of();
        }
        return arguments;
    }

    private static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    private static String named(JsonNode node) {
        return switch (node.getNodeType()) {
            case MISSING -> "nothing";
            case NULL -> "null";
            case ARRAY, OBJECT -> "an " + node.getNodeType().name().toLowerCase(Locale.ROOT);
            case BINARY, BOOLEAN, NUMBER, POJO, STRING ->
                "a " + node.getNodeType().name().toLowerCase(Locale.ROOT);
        };
    }
}
