package dev.precept.compiler.vocabulary;

import java.util.Map;

/**
 * A call of a tool.
 *
 * @param message index of the message that makes it
 * @param name the tool
 * @param arguments its arguments: a string as it is, anything else as JSON text, in the order sent; empty where the sent
 *     arguments are no JSON object
 * @param raw the arguments as they were sent
 */
public record Call(int message, String name, Map<String, String> arguments, String raw) implements Subject {
    public Call {
        arguments = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(arguments));
    }
}
