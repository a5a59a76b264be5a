package dev.precept.trainer.curriculum;

import dev.precept.compiler.graph.GraphJson;
import dev.precept.runtime.exchange.ValueJson;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A rung as one line of JSON. */
public final class RungJson {
    private RungJson() {}

    /**
     * {@code id, ladder, form, level, of, constraints, prompt, parameters, graph}: what a model is told is {@code prompt}, and
     * what judges its answer is {@code graph} under {@code parameters}.
     */
    public static String line(Rung rung) {
        ObjectNode row = JsonMapper.shared().createObjectNode();
        row.put("id", rung.id());
        row.put("ladder", rung.ladder());
        row.put("form", rung.form().toString());
        row.put("level", rung.level());
        row.put("of", rung.of());
        rung.constraints().forEach(row.putArray("constraints")::add);
        row.put("prompt", rung.instruction());
        row.set("parameters", parameters(rung));
        row.set("graph", JsonMapper.shared().readTree(GraphJson.write(rung.graph())));
        return JsonMapper.shared().writeValueAsString(row);
    }

    /** The parameters by name. */
    static ObjectNode parameters(Rung rung) {
        ObjectNode parameters = JsonMapper.shared().createObjectNode();
        rung.values().forEach((name, value) -> parameters.set(name, ValueJson.of(value)));
        return parameters;
    }
}
