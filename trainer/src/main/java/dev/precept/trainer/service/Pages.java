package dev.precept.trainer.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What anybody may see: the page for people, which loads nothing from elsewhere, and the description of all addresses. */
final class Pages {
    private static final Map<String, String> SAFE = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; "
                    + "form-action 'none'; frame-ancestors 'none'",
            // Its address may hold the token.
            "Referrer-Policy",
            "no-referrer",
            "Cache-Control",
            "no-cache");

    private static final Map<String, Reply> ALL = Map.of(
            "/", resource("page.html", "text/html; charset=utf-8"),
            "/page.js", resource("page.js", "text/javascript; charset=utf-8"),
            "/page.css", resource("page.css", "text/css; charset=utf-8"),
            "/icon.svg", resource("icon.svg", "image/svg+xml"),
            "/openapi.yaml", resource("openapi.yaml", "application/yaml"));

    private Pages() {}

    static Optional<Reply> at(String path) {
        return Optional.ofNullable(ALL.get(path));
    }

    static Set<String> paths() {
        return ALL.keySet();
    }

    private static Reply resource(String name, String type) {
        try (InputStream stream = Objects.requireNonNull(Pages.class.getResourceAsStream(name), name)) {
            return new Reply(200, type, stream.readAllBytes(), SAFE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
