package dev.precept.runtime.exchange;

import dev.precept.compiler.graph.Fit;
import dev.precept.compiler.vocabulary.Call;
import dev.precept.compiler.vocabulary.Message;
import dev.precept.compiler.vocabulary.Parameter;
import dev.precept.compiler.vocabulary.Role;
import dev.precept.compiler.vocabulary.Value;
import dev.precept.runtime.text.ChatFormat;
import dev.precept.runtime.text.Extraction;
import dev.precept.runtime.text.Transcript;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.LongNode;

/**
 * Reads rows of data. A row is a JSON object with a {@code response}, {@code messages}, or both: then the response answers
 * the messages. {@code prompt} is what the user said, where no message says it. Parameters of the spec stand under
 * {@code parameters} or at the top level by their names. Other fields are passed over.
 *
 * @param parameters those of the spec
 * @param defaults values for parameters that a row does not give
 * @param prompt for rows that hold none
 */
public record RowReader(List<Parameter> parameters, Map<String, Value> defaults, Optional<String> prompt) {
    public RowReader {
        parameters = List.copyOf(parameters);
        defaults = Map.copyOf(defaults);
    }

    /** Whatever the bytes hold, there is a row. */
    public Row read(long line, byte[] bytes) {
        try {
            return read(line, Json.read(bytes));
        } catch (JacksonException refused) {
            return new Row.Unreadable(line, new LongNode(line), Json.reason(refused));
        }
    }

    /** A response alone, as the only row. */
    public Row response(String text) {
        return read(1, JsonNodeFactory.instance.objectNode().put("response", text));
    }

    /** What an author wrote down: messages where it is a JSON array of such, and else a response. */
    public Row written(String text) {
        return messagesIn(text)
                .map(messages -> read(1, JsonNodeFactory.instance.objectNode().set("messages", messages)))
                .orElseGet(() -> response(text));
    }

    private static Optional<JsonNode> messagesIn(String text) {
        try {
            return Optional.of(text)
                    .filter(written -> written.stripLeading().startsWith("["))
                    .map(Json::read)
                    .filter(json -> !json.isEmpty() && json.valueStream().allMatch(message -> message.has("role")));
        } catch (JacksonException none) {
            return Optional.empty();
        }
    }

    /** The same for a row that is JSON already. */
    public Row read(long line, JsonNode row) {
        JsonNode id = isAbsent(row.path("id")) ? new LongNode(line) : row.path("id");
        if (!row.isObject()) {
            return new Row.Unreadable(line, id, "a row is a JSON object");
        }
        Fit<Row> read = messages(row)
                .then(RowReader::transcript)
                .then(transcript -> values(row).map(values -> new Row.Readable(line, id, transcript, values)));
        return switch (read) {
            case Fit.Fits<Row>(var readable) -> readable;
            case Fit.Unfit<Row>(var reason) -> new Row.Unreadable(line, id, reason);
        };
    }

    private Fit<List<Message>> messages(JsonNode row) {
        JsonNode response = row.path("response");
        boolean alone = isAbsent(row.path("messages"));
        if (alone && isAbsent(response)) {
            return new Fit.Unfit<>("neither `response` nor `messages`");
        }
        if (!isAbsent(response) && !response.isString()) {
            return new Fit.Unfit<>("`response`: expected a string, found " + shape(response));
        }
        JsonNode given = row.path("prompt");
        if (!isAbsent(given) && !given.isString()) {
            return new Fit.Unfit<>("`prompt`: expected a string, found " + shape(given));
        }
        Optional<String> said = given.isString() ? Optional.of(given.stringValue()) : prompt;
        return (alone ? new Fit.Fits<>(List.<Message>of()) : conversation(row.path("messages")))
                .map(messages -> completed(messages, said, response));
    }

    private static Fit<List<Message>> conversation(JsonNode messages) {
        return switch (ChatFormat.read(messages)) {
            case ChatFormat.Read.Messages(var read) -> new Fit.Fits<>(read);
            case ChatFormat.Read.Unreadable(var reason) -> new Fit.Unfit<>(reason);
        };
    }

    /** With the prompt before and the response after, where they are not there already. */
    private static List<Message> completed(List<Message> messages, Optional<String> prompt, JsonNode response) {
        var all = new ArrayList<Message>(messages.size() + 2);
        boolean asked = messages.stream().anyMatch(message -> message.role() == Role.USER);
        prompt.filter(text -> !asked).ifPresent(text -> all.add(new Message(0, Role.USER, text, List.of())));
        messages.forEach(message -> all.add(moved(message, all.size())));
        if (response.isString()) {
            all.add(new Message(all.size(), Role.ASSISTANT, response.stringValue(), List.of()));
        }
        return all;
    }

    private static Message moved(Message message, int index) {
        return message.index() == index
                ? message
                : new Message(
                        index,
                        message.role(),
                        message.text(),
                        message.calls().stream()
                                .map(call -> new Call(index, call.name(), call.arguments(), call.raw()))
                                .toList());
    }

    private static Fit<Transcript> transcript(List<Message> messages) {
        return switch (Transcript.of(messages)) {
            case Extraction.Extracted(var transcript) -> new Fit.Fits<>(transcript);
            case Extraction.Unscorable(var reason) -> new Fit.Unfit<>(reason);
        };
    }

    private Fit<Map<String, Value>> values(JsonNode row) {
        JsonNode given = row.path("parameters");
        if (!isAbsent(given) && !given.isObject()) {
            return new Fit.Unfit<>("`parameters`: expected an object, found " + shape(given));
        }
        for (String name : given.propertyNames()) {
            if (parameters.stream().noneMatch(parameter -> parameter.name().equals(name))) {
                return new Fit.Unfit<>("`%s` is no parameter of the spec".formatted(name));
            }
        }
        return Fit.all(parameters, parameter -> value(parameter, given, row)).map(values -> {
            var named = new LinkedHashMap<String, Value>();
            for (int index = 0; index < values.size(); index++) {
                named.put(parameters.get(index).name(), values.get(index));
            }
            return named;
        });
    }

    private Fit<Value> value(Parameter parameter, JsonNode given, JsonNode row) {
        String name = parameter.name();
        JsonNode json = isAbsent(given.path(name)) ? row.path(name) : given.path(name);
        if (!isAbsent(json)) {
            return JsonValues.of(parameter, json);
        }
        return Optional.ofNullable(defaults.get(name))
                .<Fit<Value>>map(Fit.Fits::new)
                .orElseGet(() -> new Fit.Unfit<>("`%s` has no value".formatted(name)));
    }

    private static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    private static String shape(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "an array";
            case OBJECT -> "an object";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case BINARY, POJO, STRING -> "a string";
            case MISSING, NULL -> "nothing";
        };
    }
}
