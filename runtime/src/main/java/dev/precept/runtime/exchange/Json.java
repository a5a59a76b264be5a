package dev.precept.runtime.exchange;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes JSON texts: numbers keep the digits they were sent with, and strings every unit. A key that stands twice in
 * an object is refused, since nobody can say which is meant.
 */
public final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Json() {}

    /** @throws JacksonException where the bytes are no JSON text */
    public static JsonNode read(byte[] bytes) {
        return numbered(() -> MAPPER.readTree(bytes));
    }

    /** @throws JacksonException where the text is no JSON */
    static JsonNode read(String text) {
        return numbered(() -> MAPPER.readTree(text));
    }

    /** A number whose exponent no decimal holds comes out of Jackson as an exception of another kind. */
    private static JsonNode numbered(Supplier<JsonNode> reading) {
        try {
            return reading.get();
        } catch (NumberFormatException beyond) {
            throw new Numberless(beyond);
        }
    }

    /** What is wrong with a text that could not be read: one line, without a full stop. */
    public static String reason(JacksonException refused) {
        String message = refused.getOriginalMessage();
        int lineBreak = message.indexOf('\n');
        int column = refused.getLocation() == null ? 0 : refused.getLocation().getColumnNr();
        return "no JSON" + (column > 0 ? " at column " + column : "") + ": "
                + (lineBreak < 0 ? message : message.substring(0, lineBreak));
    }

    /** A value on one line. */
    public static String written(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    /** A JSON text as UTF-8; a lone surrogate, which UTF-8 does not have, as its escape. */
    public static byte[] utf8(String json) {
        return escaped(json).getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String json) {
        int index = firstLone(json, 0);
        if (index == json.length()) {
            return json;
        }
        var escaped = new StringBuilder(json.length() + 64);
        int done = 0;
        while (index < json.length()) {
            escaped.append(json, done, index).append("\\u%04X".formatted((int) json.charAt(index)));
            done = index + 1;
            index = firstLone(json, done);
        }
        return escaped.append(json, done, json.length()).toString();
    }

    private static final class Numberless extends JacksonException {
        Numberless(NumberFormatException cause) {
            super("a number with an exponent beyond all bounds", cause);
        }
    }

    private static int firstLone(String text, int from) {
        for (int index = from; index < text.length(); index++) {
            char here = text.charAt(index);
            if (Character.isHighSurrogate(here)
                    && index + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(index + 1))) {
                index++;
            } else if (Character.isSurrogate(here)) {
                return index;
            }
        }
        return text.length();
    }
}
