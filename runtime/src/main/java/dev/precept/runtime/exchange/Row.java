package dev.precept.runtime.exchange;

import dev.precept.compiler.vocabulary.Value;
import dev.precept.runtime.text.Transcript;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What stands in a line of data. */
public sealed interface Row {
    /** The line's number, from 1. */
    long line();

    /** What the row calls itself; the line's number where it does not say. */
    JsonNode id();

    /**
     * A response that can be judged.
     *
     * @param values what the row gives for the spec's parameters
     */
    record Readable(long line, JsonNode id, Transcript transcript, Map<String, Value> values) implements Row {
        public Readable {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /** Something else. @param reason one line, without a full stop */
    record Unreadable(long line, JsonNode id, String reason) implements Row {}
}
