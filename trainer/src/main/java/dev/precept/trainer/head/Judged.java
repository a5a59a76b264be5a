package dev.precept.trainer.head;

/**
 * A pair with what the head says of it, as it is served.
 *
 * @param truth what it is held against
 */
record Judged(Pair pair, double logit, boolean truth) {}
