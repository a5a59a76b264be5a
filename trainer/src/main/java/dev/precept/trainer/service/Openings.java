package dev.precept.trainer.service;

import tools.jackson.databind.JsonNode;

/** What a prompt says, in the forms in which frameworks send one. */
final class Openings {
    private Openings() {}

    /** A string, or what the user said last in a list of messages. */
    static String text(JsonNode prompt) {
        if (!prompt.isArray()) {
            return prompt.stringValue("");
        }
        return prompt.valueStream()
                .filter(message -> message.path("role").stringValue("").equals("user"))
                .reduce((first, second) -> second)
                .map(message -> content(message.path("content")))
                .orElse("");
    }

    /** A string, or the parts of one. */
    static String content(JsonNode content) {
        if (content.isString()) {
            return content.stringValue();
        }
        var text = new StringBuilder();
        content.valueStream().forEach(part -> text.append(part.path("text").stringValue("")));
        return text.toString();
    }
}
