package dev.precept.trainer.reward;

import dev.precept.compiler.vocabulary.Family;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A response that is compared with those of its group.
 *
 * @param group names the responses to one prompt
 * @param reward a finite number; empty where there is none
 * @param components finite, by name; one that does not apply is left out
 */
public record Rollout(String group, Optional<Double> reward, Map<String, Double> components) {
    public Rollout {
        components = Map.copyOf(components);
        reward.ifPresent(Rollout::refuseInfinite);
        components.values().forEach(Rollout::refuseInfinite);
    }

    /** With the families that applied as components. */
    public static Rollout of(String group, Reward reward) {
        var components = new LinkedHashMap<String, Double>();
        for (Family family : reward.mask()) {
            components.put(family.word(), reward.component(family));
        }
        return new Rollout(group, reward.scalar(), components);
    }

    private static void refuseInfinite(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("a reward is a finite number, not " + number);
        }
    }
}
