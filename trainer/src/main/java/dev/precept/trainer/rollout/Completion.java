package dev.precept.trainer.rollout;

/**
 * What a policy answered.
 *
 * @param finish why it ended, in the server's word: {@code stop}, or {@code length} where it was cut
 * @param tokens how many the server says it is long; 0 where it says nothing
 */
public record Completion(String response, String finish, long tokens) {}
