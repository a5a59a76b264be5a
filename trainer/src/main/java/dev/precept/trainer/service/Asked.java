package dev.precept.trainer.service;

import java.io.IOException;
import java.io.InputStream;
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
    /** What a request brings; opened only where it is wanted. */
    @FunctionalInterface
    interface Body {
        InputStream open() throws IOException;
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

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

    Asked at(String other) {
        return new Asked(method, other, headers, query, body);
    }
}
