package dev.precept.trainer.score;

import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads what Python prints of lists, tuples, dictionaries, strings, numbers, truth values and {@code None}. */
final class PythonLiteral {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 100;
    private static final int LONGEST_NUMBER = 1000;

    private final String text;
    private int at;

    private PythonLiteral(String text) {
        this.text = text;
    }

    /** The value that the text is; empty where it is none. */
    static Optional<JsonNode> read(String text) {
        try {
            var reader = new PythonLiteral(text);
            JsonNode value = reader.value(0);
            reader.space();
            return reader.at == text.length() ? Optional.of(value) : Optional.empty();
        } catch (Broken broken) {
            return Optional.empty();
        }
    }

    private static final class Broken extends Exception {
        private static final long serialVersionUID = 1;

        Broken() {
            super("no literal", null, false, false);
        }
    }

    private JsonNode value(int depth) throws Broken {
        space();
        if (depth > DEEPEST || at == text.length()) {
            throw new Broken();
        }
        char first = text.charAt(at);
        return switch (first) {
            case '[' -> list(']', depth);
            case '(' -> list(')', depth);
            case '{' -> dictionary(depth);
            case '\'', '"' -> NODES.stringNode(string());
            default -> word();
        };
    }

    private JsonNode list(char end, int depth) throws Broken {
        ArrayNode list = NODES.arrayNode();
        at++;
        while (!closes(end)) {
            list.add(value(depth + 1));
            separated(end);
        }
        return list;
    }

    private JsonNode dictionary(int depth) throws Broken {
        ObjectNode dictionary = NODES.objectNode();
        at++;
        while (!closes('}')) {
            space();
            String name = string();
            space();
            expect(':');
            dictionary.set(name, value(depth + 1));
            separated('}');
        }
        return dictionary;
    }

    private boolean closes(char end) {
        space();
        boolean closes = at < text.length() && text.charAt(at) == end;
        at += closes ? 1 : 0;
        return closes;
    }

    private void separated(char end) throws Broken {
        space();
        if (at < text.length() && text.charAt(at) != end) {
            expect(',');
        }
    }

    private void expect(char wanted) throws Broken {
        if (at == text.length() || text.charAt(at) != wanted) {
            throw new Broken();
        }
        at++;
    }

    private String string() throws Broken {
        if (at == text.length() || (text.charAt(at) != '\'' && text.charAt(at) != '"')) {
            throw new Broken();
        }
        char quote = text.charAt(at++);
        var string = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote) {
            char here = text.charAt(at++);
            if (here == '\\') {
                escape(string);
            } else {
                string.append(here);
            }
        }
        expect(quote);
        return string.toString();
    }

    private void escape(StringBuilder string) throws Broken {
        if (at == text.length()) {
            throw new Broken();
        }
        char here = text.charAt(at++);
        switch (here) {
            case 'n' -> string.append('\n');
            case 't' -> string.append('\t');
            case 'r' -> string.append('\r');
            case '\\', '\'', '"' -> string.append(here);
            case 'x' -> string.appendCodePoint(hexadecimal(2));
            case 'u' -> string.appendCodePoint(hexadecimal(4));
            case 'U' -> string.appendCodePoint(hexadecimal(8));
            default -> string.append('\\').append(here);
        }
    }

    private int hexadecimal(int digits) throws Broken {
        try {
            int point = Integer.parseInt(text, at, at + digits, 16);
            at += digits;
            if (!Character.isValidCodePoint(point)) {
                throw new Broken();
            }
            return point;
        } catch (NumberFormatException | IndexOutOfBoundsException none) {
            throw new Broken();
        }
    }

    private JsonNode word() throws Broken {
        int start = at;
        while (at < text.length() && "+-._".indexOf(text.charAt(at)) >= 0
                || at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        String word = text.substring(start, at);
        return switch (word) {
            case "None" -> NODES.nullNode();
            case "True" -> NODES.booleanNode(true);
            case "False" -> NODES.booleanNode(false);
            default -> number(word);
        };
    }

    private static JsonNode number(String word) throws Broken {
        if (word.length() > LONGEST_NUMBER) {
            throw new Broken();
        }
        try {
            return NODES.numberNode(new BigDecimal(word));
        } catch (NumberFormatException none) {
            throw new Broken();
        }
    }

    private void space() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
