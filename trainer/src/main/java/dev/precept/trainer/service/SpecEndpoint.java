package dev.precept.trainer.service;

import dev.precept.compiler.graph.Instruction;
import dev.precept.runtime.exchange.DiagnosticJson;
import dev.precept.runtime.exchange.Json;
import dev.precept.trainer.score.Spec;
import dev.precept.trainer.score.SpecRegistry;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v1/specs}: what is known here, and more of it. */
record SpecEndpoint(SpecRegistry specs) {
    /** Takes {@code spec}, source text or a graph; answers with what it is. */
    Reply register(Visit visit) {
        JsonNode spec = visit.body().path("spec");
        if (!spec.isString() && !spec.isObject()) {
            throw new Trouble(Reply.error(
                    400, "bad-request", "`spec`: expected source text or a graph", "/openapi.yaml shows the form"));
        }
        Spec registered = Scoring.given(specs.register(spec.isString() ? spec.stringValue() : Json.written(spec)));
        ObjectNode reply = outline(registered);
        reply.put("instruction", Instruction.of(registered.plan().graph(), Map.of()));
        reply.set("problems", Json.read(Json.utf8(DiagnosticJson.of(registered.warnings()))));
        return Reply.json(reply);
    }

    Reply list(Visit visit) {
        ObjectNode reply = JsonNodeFactory.instance.objectNode();
        ArrayNode all = reply.putArray("specs");
        specs.list().forEach(spec -> all.add(outline(spec)));
        return Reply.json(reply);
    }

    private static ObjectNode outline(Spec spec) {
        ObjectNode json =
                JsonNodeFactory.instance.objectNode().put("id", spec.id()).put("name", spec.name());
        ObjectNode parameters = json.putObject("parameters");
        spec.plan()
                .graph()
                .parameters()
                .forEach(parameter ->
                        parameters.put(parameter.name(), parameter.type().word()));
        return json;
    }
}
