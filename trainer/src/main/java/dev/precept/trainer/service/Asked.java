package dev.precept.trainer.service;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A request, whatever library read it.
 *
 * @param headers the first value of each, by its name in lower case
 * @param query the first value of each
 * @param body read at most once
 */
record Asked(String method, String path, Map<String, String> headers, Map<String, String> query, Body body) {
    private static final String GET = "GET";

    /** What a request brings; opened only where it is wanted. */
    @FunctionalInterface
    interface Body {
        InputStream open() throws IOException;
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** Nothing where the client does not tell. */
    OptionalLong length() {
        try {
            return header("content-length")
                    .map(Long::parseLong)
                    .map(OptionalLong::of)
                    .orElse(OptionalLong.empty());
        } catch (NumberFormatException none) {
            return OptionalLong.empty();
        }
    }

    /** True where what is left of the body can be told from its head alone, and is on its way already. */
    boolean tellsItsLength() {
        return header("transfer-encoding").isEmpty() && header("expect").isEmpty();
    }

    /** True where the client wants the connection to end with the answer. */
    boolean isLast() {
        return header("connection").stream()
                .flatMap(tokens -> Arrays.stream(tokens.split(",", -1)))
                .anyMatch(token -> token.strip().equalsIgnoreCase("close"));
    }

    /** The method by which an address is looked up: an answer to HEAD is one to GET whose body is left out. */
    String verb() {
        return method.equals("HEAD") ? GET : method;
    }

    boolean isGet() {
        return verb().equals(GET);
    }

    Asked at(String other) {
        return new Asked(method, other, headers, query, body);
    }
}
