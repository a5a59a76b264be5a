package dev.precept.runtime.suite;

import dev.precept.runtime.rows.Line;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** A row of a file of responses: {@code prompt}, {@code response} and maybe {@code model}; other fields are passed over. */
public record ResponseRow(Text prompt, Text response, Optional<Text> model) {
    /**
     * A text, and the very bytes that spell it in JSON, so that it can be written as it was read, lone surrogates too.
     *
     * @param json with its quotation marks
     */
    public record Text(String text, Json json) {}

    /** A stretch of a line; the line is not copied. */
    public record Json(byte[] line, int start, int end) {}

    /** @throws BadRecord where it is no such row */
    public static ResponseRow read(Line line) throws BadRecord {
        try (JsonParser parser = JsonMapper.shared().createParser(line.bytes())) {
            return new Reader(line.bytes(), parser).read();
        } catch (JacksonException broken) {
            throw new BadRecord("no JSON: " + broken.getOriginalMessage(), broken);
        }
    }

    private static final class Reader {
        private final byte[] line;
        private final JsonParser parser;
        private @Nullable Text prompt;
        private @Nullable Text response;
        private @Nullable Text model;

        Reader(byte[] line, JsonParser parser) {
            this.line = line;
            this.parser = parser;
        }

        ResponseRow read() throws BadRecord {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new BadRecord("no JSON object");
            }
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                switch (name) {
                    case "prompt" -> prompt = text(name);
                    case "response" -> response = text(name);
                    case "model" -> model = parser.nextToken() == JsonToken.VALUE_NULL ? null : here(name);
                    default -> {
                        parser.nextToken();
                        parser.skipChildren();
                    }
                }
            }
            if (parser.nextToken() != null) {
                throw new BadRecord("more than one JSON object");
            }
            return new ResponseRow(there("prompt", prompt), there("response", response), Optional.ofNullable(model));
        }

        private Text text(String name) throws BadRecord {
            parser.nextToken();
            return here(name);
        }

        private Text here(String name) throws BadRecord {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                throw new BadRecord("`%s` is no text".formatted(name));
            }
            String text = parser.getString();
            int start = Math.toIntExact(parser.currentTokenLocation().getByteOffset());
            int end = Math.toIntExact(parser.currentLocation().getByteOffset());
            return new Text(text, new Json(line, start, end));
        }

        private static Text there(String name, @Nullable Text text) throws BadRecord {
            if (text == null) {
                throw new BadRecord("`%s` is missing".formatted(name));
            }
            return text;
        }
    }
}
