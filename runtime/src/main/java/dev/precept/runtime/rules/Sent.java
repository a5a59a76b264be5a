package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Call;

/** The arguments of a call as they were sent. */
sealed interface Sent {
    /** One JSON object. */
    record Object(String json) implements Sent {}

    /** Something else. */
    record Nothing(String reason) implements Sent {}

    static Sent of(Call call) {
        String json = call.raw().strip();
        return switch (JsonText.read(json, new Fence(0, json.length()))) {
            case JsonText.Whole whole when whole.shape() == JsonText.Shape.OBJECT -> new Object(json);
            case JsonText.Whole whole -> new Nothing("JSON: an array");
            case JsonText.Broken(var reason, var at, var share) -> new Nothing(reason);
        };
    }
}
