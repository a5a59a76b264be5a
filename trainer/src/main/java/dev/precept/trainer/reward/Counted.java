package dev.precept.trainer.reward;

import dev.precept.runtime.evaluate.Finding;

/**
 * A requirement that counts.
 *
 * @param score in [0, 1]
 * @param hit 1 where it HOLDS, else 0; where nobody knows, in between by what the group does
 * @param weight more than 0
 * @param discount in [0, 1]: what a chain left of its worth
 */
record Counted(Finding finding, double score, double hit, double weight, double discount) {}
