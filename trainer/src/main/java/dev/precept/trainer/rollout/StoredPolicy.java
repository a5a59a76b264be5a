package dev.precept.trainer.rollout;

import dev.precept.runtime.exchange.Json;
import dev.precept.runtime.rows.Line;
import dev.precept.runtime.rows.Lines;
import dev.precept.trainer.rollout.Unanswered.Retry;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Responses that are there already, one JSON object a line: {@code response}, and {@code id} (a rung's) or {@code prompt}. */
public final class StoredPolicy implements Policy {
    private final Map<String, List<String>> responses = new HashMap<>();

    private StoredPolicy() {}

    /** @throws tools.jackson.core.JacksonException where a line is no JSON */
    public static StoredPolicy read(InputStream stream) throws IOException {
        var policy = new StoredPolicy();
        try (Lines lines = Lines.of(stream)) {
            while (lines.hasNext()) {
                Line line = lines.next();
                if (!line.isBlank()) {
                    policy.add(Json.read(line.bytes()));
                }
            }
        }
        return policy;
    }

    private void add(JsonNode row) {
        JsonNode response = row.path("response");
        if (response.isString()) {
            Optional<String> key = row.path("id").isString()
                    ? Optional.of(row.path("id").asString())
                    : Optional.of(row.path("prompt"))
                            .filter(JsonNode::isString)
                            .map(text -> text.asString().strip());
            key.ifPresent(name ->
                    responses.computeIfAbsent(name, any -> new ArrayList<>()).add(response.asString()));
        }
    }

    @Override
    public Completion complete(Ask ask) throws Unanswered {
        List<String> known = responses.getOrDefault(
                ask.rung(), responses.getOrDefault(ask.prompt().strip(), List.of()));
        if (ask.sample() >= known.size()) {
            throw new Unanswered("no stored response %d to rung %s".formatted(ask.sample(), ask.rung()), Retry.USELESS);
        }
        return new Completion(known.get(ask.sample()), "stop", 0);
    }
}
