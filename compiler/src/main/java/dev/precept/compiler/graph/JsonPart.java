package dev.precept.compiler.graph;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A place in a JSON text that is read as what it should be. What it is not ends the reading of what it stands in. */
record JsonPart(JsonNode node, String pointer) {
    private static final int DIGITS = 1000;

    /** Carries a problem to {@link GraphReader}, which keeps it and goes on with the next part. */
    static final class Misread extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final String pointer;

        private Misread(String pointer, String message) {
            super(message, null, false, false);
            this.pointer = pointer;
        }

        JsonProblem problem() {
            return new JsonProblem(pointer, String.valueOf(getMessage()));
        }
    }

    Misread refused(String message) {
        return new Misread(pointer, message);
    }

    /** A field that must be there. */
    JsonPart field(String name) {
        return optional(name).orElseThrow(() -> refused("`%s` is missing".formatted(name)));
    }

    Optional<JsonPart> optional(String name) {
        return Optional.ofNullable(object().get(name));
    }

    /** The fields of an object by their names, in order. */
    Map<String, JsonPart> object() {
        if (!node.isObject()) {
            throw refused("an object is wanted here");
        }
        var fields = new LinkedHashMap<String, JsonPart>();
        node.properties()
                .forEach(field -> fields.put(
                        field.getKey(), new JsonPart(field.getValue(), pointer + "/" + escaped(field.getKey()))));
        return fields;
    }

    List<JsonPart> list() {
        if (!node.isArray()) {
            throw refused("a list is wanted here");
        }
        var items = new ArrayList<JsonPart>(node.size());
        node.values().forEach(item -> items.add(new JsonPart(item, pointer + "/" + items.size())));
        return items;
    }

    <T> List<T> list(Function<JsonPart, T> read) {
        return list().stream().map(read).toList();
    }

    /** A list of exactly two. */
    <T> Map.Entry<T, T> pair(Function<JsonPart, T> read) {
        List<T> items = list(read);
        if (items.size() != 2) {
            throw refused("a list of two is wanted here");
        }
        return Map.entry(items.getFirst(), items.getLast());
    }

    String text() {
        return node.stringValueOpt().orElseThrow(() -> refused("a string is wanted here"));
    }

    /** Bounded, for a short number can have a long form. */
    BigDecimal number() {
        if (!node.isNumber() || node.isFloat() || node.isDouble()) {
            throw refused("a number is wanted here");
        }
        BigDecimal number = node.decimalValue();
        if (Math.abs((long) number.scale()) > DIGITS || number.precision() > DIGITS) {
            throw refused("a number of at most %d digits is wanted here".formatted(DIGITS));
        }
        return number;
    }

    long whole() {
        try {
            return number().longValueExact();
        } catch (ArithmeticException unfit) {
            throw refused("a whole number is wanted here");
        }
    }

    int index() {
        try {
            return Math.toIntExact(whole());
        } catch (ArithmeticException unfit) {
            throw refused("`%s` is too far from 0".formatted(node));
        }
    }

    /** One of a closed list, by its word. */
    <T> T oneOf(T[] choices, Function<T, String> word) {
        String text = text();
        return Stream.of(choices)
                .filter(choice -> word.apply(choice).equals(text))
                .findFirst()
                .orElseThrow(() -> refused("`%s` is none of %s"
                        .formatted(text, Stream.of(choices).map(word).collect(Collectors.joining(", ")))));
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
