package dev.precept.trainer.rollout;

import java.util.Optional;

/**
 * How a policy samples.
 *
 * @param temperature 0 or more
 * @param topP in (0, 1]
 * @param maximum how many tokens at most
 * @param seed of the run; a server that takes seeds then gives the same answers again
 * @param system what stands before the prompt
 */
public record Sampling(double temperature, double topP, int maximum, int seed, Optional<String> system) {
    public Sampling {
        if (!(temperature >= 0 && topP > 0 && topP <= 1 && maximum > 0)) {
            throw new IllegalArgumentException("temperature from 0, top-p in (0, 1], one token or more: %s, %s, %d"
                    .formatted(temperature, topP, maximum));
        }
    }
}
