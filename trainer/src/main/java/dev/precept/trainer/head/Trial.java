package dev.precept.trainer.head;

/**
 * How a head did on the development pairs.
 *
 * @param step after so many steps
 * @param loss mean cross-entropy against the labels that it is taught
 * @param auc how well its logits tell true from false, in [0, 1]; 0.5 where all labels are one
 */
public record Trial(int step, double loss, double auc) {}
