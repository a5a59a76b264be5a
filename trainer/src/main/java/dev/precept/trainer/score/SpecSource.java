package dev.precept.trainer.score;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** How a request says which spec it means. */
public sealed interface SpecSource {
    /** One that is known already. */
    record Id(String id) implements SpecSource {}

    /** Source text, or a graph as JSON. */
    record Content(String content) implements SpecSource {}

    /** Of an object with {@code spec_id} or {@code spec}; nothing where it has neither. */
    static Answer<Optional<SpecSource>> read(JsonNode json) {
        JsonNode id = json.path("spec_id");
        JsonNode spec = json.path("spec");
        boolean named = !ScoreRequest.isAbsent(id);
        boolean told = !ScoreRequest.isAbsent(spec);
        if (named && told) {
            return ScoreRequest.bad("`spec_id` and `spec` are both there, and one is meant");
        }
        if (named && !id.isString()) {
            return ScoreRequest.bad("`spec_id`: expected a string");
        }
        if (told && !spec.isString() && !spec.isObject()) {
            return ScoreRequest.bad("`spec`: expected source text or a graph");
        }
        if (named) {
            return new Answer.Given<>(Optional.of(new Id(id.stringValue())));
        }
        return new Answer.Given<>(
                told
                        ? Optional.of(new Content(spec.isString() ? spec.stringValue() : spec.toString()))
                        : Optional.empty());
    }
}
