package dev.precept.runtime.judge.remote;

import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What came of a call. */
sealed interface Reply {
    /** The server said something in JSON. */
    record Said(JsonNode body) implements Reply {}

    /**
     * It did not, and may another time.
     *
     * @param reason one line, without a full stop
     * @param after how long the server wants to be left alone
     */
    record Troubled(String reason, Optional<Duration> after) implements Reply {
        static Troubled of(String reason) {
            return new Troubled(reason, Optional.empty());
        }
    }

    /**
     * The server is well and wants fewer calls.
     *
     * @param reason one line, without a full stop
     * @param after how long nobody may ask it
     */
    record Busy(String reason, Duration after) implements Reply {}

    /** It did not, and never will. @param reason one line, without a full stop */
    record Refused(String reason) implements Reply {}
}
