package dev.precept.compiler.graph;

import dev.precept.compiler.source.Span;
import dev.precept.compiler.vocabulary.Value;
import java.util.Map;
import java.util.Optional;

/**
 * A response the author gives with what must come of it.
 *
 * @param fails the label that must fail; without one, the response must be accepted
 * @param settings the spec's parameters
 * @param text a response, or a JSON array of messages
 */
public record Example(Optional<String> fails, Map<String, Value> settings, String text, Span span) {
    public Example {
        settings = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(settings));
    }
}
