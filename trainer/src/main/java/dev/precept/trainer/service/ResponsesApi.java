package dev.precept.trainer.service;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Conversations in the form of OpenAI's Responses: what was put in, and the items that came out. */
final class ResponsesApi {
    private ResponsesApi() {}

    /** As messages of a chat. An item out is a message by its content, whether or not it says so. */
    static ArrayNode messages(JsonNode body) {
        ArrayNode messages = JsonNodeFactory.instance.arrayNode();
        JsonNode input = body.path("responses_create_params").path("input");
        if (input.isString()) {
            messages.addObject().put("role", "user").set("content", input);
        } else {
            input.valueStream().forEach(item -> add(item, "user", messages));
        }
        body.path("response").path("output").valueStream().forEach(item -> add(item, "assistant", messages));
        return messages;
    }

    private static void add(JsonNode item, String role, ArrayNode messages) {
        switch (item.path("type").stringValue("message")) {
            case "message" ->
                messages.addObject()
                        .put("role", item.path("role").stringValue(role))
                        .put("content", Openings.content(item.path("content")));
            case "function_call" -> call(item, messages);
            case "function_call_output" ->
                messages.addObject()
                        .put("role", "tool")
                        .put("content", Openings.content(item.path("output")))
                        .set("tool_call_id", item.path("call_id"));
            default -> {
                // Reasoning and the like is no part of what is said.
            }
        }
    }

    private static void call(JsonNode item, ArrayNode messages) {
        ObjectNode message = messages.addObject().put("role", "assistant").put("content", "");
        ObjectNode call = message.putArray("tool_calls").addObject().put("type", "function");
        call.set("id", item.path("call_id"));
        ObjectNode function = call.putObject("function");
        function.set("name", item.path("name"));
        function.set("arguments", item.path("arguments"));
    }
}
