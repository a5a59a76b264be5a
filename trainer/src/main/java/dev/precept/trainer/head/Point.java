package dev.precept.trainer.head;

/**
 * What a calibration is fitted to.
 *
 * @param target the share that is true there, in [0, 1]
 * @param weight how many pairs it counts for, above 0
 */
record Point(double logit, double target, double weight) {}
