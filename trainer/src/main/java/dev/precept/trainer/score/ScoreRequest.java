package dev.precept.trainer.score;

import dev.precept.runtime.suite.Mode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Responses that want a reward.
 *
 * @param spec what judges the items that say nothing of their own
 * @param mode whose meaning decides; where nobody says, a spec means what the language says, and a row of a benchmark what its
 *     reference does
 * @param policy by name
 * @param items as they were sent
 */
public record ScoreRequest(
        Optional<SpecSource> spec, Optional<Mode> mode, Optional<String> policy, List<JsonNode> items) {
    public ScoreRequest {
        items = List.copyOf(items);
    }

    /** Reads one: an object with {@code items}; fields that are not known are passed over. */
    public static Answer<ScoreRequest> read(JsonNode json) {
        if (!json.isObject()) {
            return bad("a request is a JSON object");
        }
        if (!json.path("items").isArray()) {
            return bad("`items`: expected an array");
        }
        JsonNode policy = json.path("policy");
        if (!isAbsent(policy) && !policy.isString()) {
            return bad("`policy`: expected the name of a policy");
        }
        List<JsonNode> items = json.path("items").valueStream().toList();
        Optional<String> named = policy.isString() ? Optional.of(policy.stringValue()) : Optional.empty();
        return SpecSource.read(json)
                .then(spec -> mode(json.path("mode")).map(mode -> new ScoreRequest(spec, mode, named, items)));
    }

    static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    static <T> Answer<T> bad(String message) {
        return Answer.refused(Refusal.Code.BAD_REQUEST, message, "/openapi.yaml shows the form");
    }

    private static Answer<Optional<Mode>> mode(JsonNode mode) {
        if (isAbsent(mode)) {
            return new Answer.Given<>(Optional.empty());
        }
        for (Mode known : Mode.values()) {
            if (mode.isString() && mode.stringValue().toLowerCase(Locale.ROOT).equals(known.toString())) {
                return new Answer.Given<>(Optional.of(known));
            }
        }
        return bad("`mode`: expected \"reference\" or \"native\"");
    }
}
