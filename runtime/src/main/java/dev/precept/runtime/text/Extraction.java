package dev.precept.runtime.text;

/** What comes of looking for the answer in a conversation. */
public sealed interface Extraction {
    /** There is an answer. */
    record Extracted(Transcript transcript) implements Extraction {}

    /** There is none, and so no verdict. @param reason one line, without a full stop */
    record Unscorable(String reason) implements Extraction {}
}
