package dev.precept.trainer.reward;

import java.util.Map;

/**
 * How rewards become advantages. The standard deviation is that of a sample ({@code n - 1} below), as in TRL and verl.
 */
public sealed interface Estimator {
    /** What keeps the divisor from 0, in verl's GRPO. */
    double USUAL_EPSILON = 1e-6;

    /**
     * {@code (r - mean) / (deviation + epsilon)} over the group. Shao et al. 2024, DeepSeekMath, arXiv 2402.03300, with
     * outcome supervision.
     *
     * @param epsilon 0 or more
     */
    record Grpo(double epsilon) implements Estimator {}

    /**
     * {@code r - mean} over the group: without the deviation, which favours prompts that are nearly always or nearly never
     * solved. Liu et al. 2025, Understanding R1-Zero-Like Training, arXiv 2503.20783. Their other change, to the length in the
     * loss, is the trainer's.
     */
    record DrGrpo() implements Estimator {}

    /**
     * Each component is normalised over the group as in {@link Grpo}, the weighted sum of these over the batch. Liu et al. 2026,
     * GDPO: Group reward-Decoupled Normalization Policy Optimization, arXiv 2601.05242. The batch's deviation is taken over
     * responses, each once, whatever their length.
     *
     * @param weights finite, by the component's name; 1 where none is given
     * @param epsilon 0 or more
     */
    record Gdpo(Map<String, Double> weights, double epsilon) implements Estimator {
        public Gdpo {
            weights = Map.copyOf(weights);
        }
    }
}
