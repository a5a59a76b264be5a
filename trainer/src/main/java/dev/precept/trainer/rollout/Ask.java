package dev.precept.trainer.rollout;

/**
 * One response that is wanted.
 *
 * @param rung the rung's id
 * @param prompt what the policy is told
 * @param sample which one of the rung's responses, from 0
 * @param seed of the policy's sampling: of the run's seed, the rung and the sample
 */
public record Ask(String rung, String prompt, int sample, int seed) {}
