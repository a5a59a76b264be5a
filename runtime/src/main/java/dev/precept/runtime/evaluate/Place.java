package dev.precept.runtime.evaluate;

/**
 * Evidence as clients count: code points of a message as it was sent.
 *
 * @param message index of the message in the conversation
 */
public record Place(int message, int start, int end) {}
