package dev.precept.runtime.evaluate;

/**
 * Why nothing can be said of a response.
 *
 * @param reason one line, without a full stop
 */
public record Obstacle(Cause cause, String reason) {
    /** Whose doing it is. */
    public enum Cause {
        /** The response's: its thinking is never closed, so that there is no answer. */
        UNCLOSED_THINKING,
        /** The data's: a row that cannot be read, or parameters that do not fit the spec. */
        DATA
    }
}
