package dev.precept.compiler.vocabulary;

/**
 * A place in a message that shows why.
 *
 * @param message index of the message
 * @param start first UTF-16 unit in the message as sent
 * @param end after the last UTF-16 unit
 */
public record Evidence(int message, int start, int end) {}
