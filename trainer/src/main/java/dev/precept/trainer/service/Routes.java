package dev.precept.trainer.service;

import dev.precept.trainer.score.PolicyBook;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which address does what.
 *
 * @param endpoints by path and method
 */
record Routes(Map<String, Map<String, Endpoint>> endpoints) {
    static Routes of(Scoring scoring, Settings settings, Meters meters) {
        var specs = new SpecEndpoint(scoring.scorer().specs());
        var all = new LinkedHashMap<String, Map<String, Endpoint>>();
        all.put("/v1/score", Map.of("POST", scoring::answer));
        all.put("/v1/specs", Map.of("POST", specs::register, "GET", specs::list));
        PolicyBook policies = scoring.scorer().policies();
        all.put("/v1/policies", Map.of("GET", visit -> Reply.json(json(policies))));
        all.put("/v1/advantages", Map.of("POST", AdvantageEndpoint::answer));
        for (Facade facade : Facade.values()) {
            all.put(facade.path(), Map.of("POST", endpoint(facade, scoring, settings.unscorable(facade))));
        }
        all.put("/seed_session", Map.of("POST", visit -> Reply.json(JsonNodeFactory.instance.objectNode())));
        all.put("/aggregate_metrics", Map.of("POST", NemoGymMetrics::answer));
        all.put("/reverify_mode", Map.of("GET", visit -> Reply.json(JsonNodeFactory.instance.stringNode("stateless"))));
        all.put("/metrics", Map.of("GET", visit -> text("text/plain; version=0.0.4; charset=utf-8", meters.text())));
        return new Routes(all);
    }

    private static Endpoint endpoint(Facade facade, Scoring scoring, Unscorable unscorable) {
        return switch (facade) {
            case VERIFY -> new NemoGym(scoring, unscorable)::answer;
            case GET_REWARD -> new OpenRlhf(scoring, unscorable)::answer;
            case REMOTE_RM -> new Slime(scoring, unscorable)::answer;
            case CLASSIFY -> new Classifier(scoring, unscorable)::answer;
            case PREDICT -> new Predictor(scoring, unscorable)::answer;
        };
    }

    private static ObjectNode json(PolicyBook policies) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("standard", policies.standard().name());
        ArrayNode all = json.putArray("policies");
        policies.policies()
                .forEach(policy -> all.addObject()
                        .put("name", policy.name())
                        .put("hash", policy.hash())
                        .put("top", policy.scale().top()));
        return json;
    }

    static Reply text(String type, String text) {
        return new Reply(200, type, text.getBytes(StandardCharsets.UTF_8), Map.of());
    }
}
