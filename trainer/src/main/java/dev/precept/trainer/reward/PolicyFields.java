package dev.precept.trainer.reward;

import dev.precept.compiler.source.SourceFile;
import dev.precept.compiler.source.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The keys of a JSON object and where they stand. Of one use. */
final class PolicyFields {
    private static final JsonFactory JSON = new JsonFactory();

    private final SourceFile source;
    private final Consumer<PolicyProblem> problems;

    PolicyFields(SourceFile source, Consumer<PolicyProblem> problems) {
        this.source = source;
        this.problems = problems;
    }

    /**
     * A key and its value.
     *
     * @param key where it stands, with its quotes
     */
    record Field(Span key, Value value) {}

    /** A value that a policy may have, or another thing. */
    sealed interface Value {
        Span span();

        /** As messages name it. */
        String what();

        record Text(Span span, String text) implements Value {
            @Override
            public String what() {
                return "a text";
            }
        }

        record Number(Span span, String number) implements Value {
            @Override
            public String what() {
                return "a number";
            }
        }

        record Other(Span span, String what) implements Value {}
    }

    /** In their order, the first of each key; none where the text is no object. */
    Map<String, Field> read() {
        var fields = new LinkedHashMap<String, Field>();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), source.text())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                problems.accept(new PolicyProblem.UnreadablePolicy(new Span(0, 0), "it does not begin with `{`"));
                return Map.of();
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                Span place = place(parser);
                parser.nextToken();
                var field = new Field(place, value(parser));
                if (fields.putIfAbsent(key, field) != null) {
                    problems.accept(new PolicyProblem.RepeatedKey(place, key));
                }
            }
            if (parser.nextToken() != null) {
                problems.accept(new PolicyProblem.UnreadablePolicy(place(parser), "something stands behind its end"));
            }
            return fields;
        } catch (JacksonException refused) {
            problems.accept(unreadable(refused));
            return Map.of();
        }
    }

    private Value value(JsonParser parser) {
        Span span = place(parser);
        return switch (parser.currentToken()) {
            case VALUE_STRING -> new Value.Text(span, parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Value.Number(span, parser.getString());
            case VALUE_TRUE, VALUE_FALSE -> new Value.Other(span, "true or false");
            case VALUE_NULL -> new Value.Other(span, "null");
            case START_ARRAY -> nested(parser, span, "a list");
            case START_OBJECT -> nested(parser, span, "an object");
            case END_ARRAY, END_OBJECT, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw new IllegalStateException("no value: " + parser.currentToken());
        };
    }

    private static Value nested(JsonParser parser, Span span, String what) {
        parser.skipChildren();
        return new Value.Other(span, what);
    }

    /** Of the current token; of a list or an object, of its first character. */
    private Span place(JsonParser parser) {
        int start = Math.toIntExact(Math.max(0, parser.currentTokenLocation().getCharOffset()));
        String text = source.text();
        int end = start < text.length() && text.charAt(start) == '"'
                ? afterString(text, start)
                : Math.min(text.length(), start + parser.getString().length());
        return span(start, Math.max(start, end));
    }

    private static int afterString(String text, int start) {
        int index = start + 1;
        while (index < text.length() && text.charAt(index) != '"') {
            index += text.charAt(index) == '\\' ? 2 : 1;
        }
        return Math.min(text.length(), index + 1);
    }

    private PolicyProblem unreadable(JacksonException refused) {
        long offset = refused.getLocation() == null ? 0 : refused.getLocation().getCharOffset();
        int at = Math.clamp(offset, 0, source.text().length());
        String message =
                String.valueOf(refused.getOriginalMessage()).lines().findFirst().orElse("no JSON");
        return new PolicyProblem.UnreadablePolicy(span(at, at), message);
    }

    private Span span(int start, int end) {
        int from = source.text().codePointCount(0, start);
        return new Span(from, from + source.text().codePointCount(start, end));
    }
}
