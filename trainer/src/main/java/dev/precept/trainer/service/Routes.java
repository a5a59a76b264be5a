package dev.precept.trainer.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;

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

    /** What anybody may see. */
    static Optional<Reply> open(String path) {
        return switch (path) {
            case "/openapi.yaml" -> Optional.of(resource("openapi.yaml", "application/yaml"));
            case "/" -> Optional.of(resource("page.html", "text/html; charset=utf-8"));
            case "/page.js" -> Optional.of(resource("page.js", "text/javascript; charset=utf-8"));
            default -> Optional.empty();
        };
    }

    static Reply text(String type, String text) {
        return new Reply(200, type, text.getBytes(java.nio.charset.StandardCharsets.UTF_8), Map.of());
    }

    private static Reply resource(String name, String type) {
        try (InputStream stream = Objects.requireNonNull(Routes.class.getResourceAsStream(name), name)) {
            return new Reply(200, type, stream.readAllBytes(), Map.of());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
