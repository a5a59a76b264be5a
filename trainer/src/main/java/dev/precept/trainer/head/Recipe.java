package dev.precept.trainer.head;

import dev.precept.runtime.judge.head.HeadShape;

/**
 * How a head is trained. All that decides the weights, beside the pairs and the number of threads.
 *
 * @param shape what the head adds to the encoder
 * @param steps of the optimizer
 * @param responses in a step
 * @param claims at most of a response in a step
 * @param windows at most of a response in a step; in use all are read
 * @param plain so many steps at first no claim is a negated one: what turns on a negation is learned on top of what it negates
 * @param rate the highest rate of learning
 * @param seed of the weights at first and of the order of the pairs
 * @param every so many steps the head is tried on the development pairs, and a checkpoint is kept
 * @param patience so many trials without a better one end the training
 */
public record Recipe(
        HeadShape shape,
        int steps,
        int responses,
        int claims,
        int windows,
        int plain,
        double rate,
        long seed,
        int every,
        int patience) {
    public static final Recipe STANDARD = new Recipe(HeadShape.STANDARD, 1800, 8, 8, 1, 120, 9e-4, 1, 100, 8);

    private static final double WARM = 0.06;

    public Recipe {
        if (steps < 1 || responses < 1 || claims < 1 || windows < 1 || plain < 0 || every < 1 || patience < 1) {
            throw new IllegalArgumentException(
                    "steps, responses, claims, windows, trials and patience are counted from 1");
        }
        if (!(0 < rate && rate <= 1)) {
            throw new IllegalArgumentException("the rate of learning lies between 0 and 1: " + rate);
        }
    }

    /** The rate at a step, from 0: it rises for a short while, then falls in a straight line to a hundredth. */
    double rate(int step) {
        double warm = Math.max(1, WARM * steps);
        double rising = Math.min(1, (step + 1) / warm);
        double left = 1 - Math.max(0, step - warm) / Math.max(1, steps - warm);
        return rate * rising * Math.max(0.01, left);
    }
}
