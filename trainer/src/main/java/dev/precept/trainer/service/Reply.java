package dev.precept.trainer.service;

import dev.precept.runtime.exchange.DiagnosticJson;
import dev.precept.runtime.exchange.Json;
import dev.precept.trainer.score.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is answered. */
record Reply(int status, String type, byte[] body, Map<String, String> headers) {
    static final String JSON = "application/json";

    private static final String CONNECTION = "Connection";
    private static final String CLOSE = "close";

    static Reply json(byte[] body) {
        return new Reply(200, JSON, body, Map.of());
    }

    static Reply json(JsonNode body) {
        return json(Json.utf8(Json.written(body)));
    }

    /** An error in the one form that all have: {@code {"error": {"code", "message", "hint"}}}. */
    static Reply error(int status, String code, String message, String hint) {
        return error(status, body(code, message, hint));
    }

    /** What a refusal is in HTTP. */
    static Reply refused(Refusal refusal) {
        ObjectNode body = body(refusal.code().word(), refusal.message(), refusal.hint());
        if (!refusal.problems().isEmpty()) {
            ((ObjectNode) body.path("error"))
                    .set("problems", Json.read(Json.utf8(DiagnosticJson.of(refusal.problems()))));
        }
        return error(
                switch (refusal.code()) {
                    case BAD_REQUEST, UNKNOWN_POLICY -> 400;
                    case BAD_SPEC -> 422;
                    case UNKNOWN_SPEC -> 404;
                },
                body);
    }

    /** The same, to be tried again after so many seconds. */
    Reply again(int seconds) {
        return with("Retry-After", Integer.toString(seconds));
    }

    /** The same, and the last on its connection. */
    Reply closing() {
        return with(CONNECTION, CLOSE);
    }

    boolean isLast() {
        return CLOSE.equals(headers.get(CONNECTION));
    }

    Reply with(String name, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new Reply(status, type, body, all);
    }

    private static Reply error(int status, ObjectNode body) {
        return new Reply(status, JSON, Json.utf8(Json.written(body)), Map.of());
    }

    private static ObjectNode body(String code, String message, String hint) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("error").put("code", code).put("message", message).put("hint", hint);
        return body;
    }
}
