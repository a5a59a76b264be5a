package dev.precept.runtime.suite;

/** What became of a row of responses. */
public sealed interface Result {
    /** It has its verdicts. */
    record Scored(ResponseRow row, PromptRecord prompt, Score score) implements Result {}

    /**
     * It has none.
     *
     * @param line where it stands in its file, from 1
     */
    record Unscorable(long line, String reason) implements Result {}
}
