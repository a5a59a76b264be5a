package dev.precept.trainer.reward;

import dev.precept.compiler.vocabulary.Family;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * What a response earns, in three layers. The scalar is the sum of the components, and the sum of the token rewards where
 * there is a token (relative 1e-9).
 *
 * @param scalar from 0 to the top of the scale; empty where there is no reward
 * @param components the reward's share of each family; all families always, 0 where none of its requirements counted
 * @param familyScores the mean score in [0, 1] of each family's requirements that counted, whatever the aggregation made of
 *     it; all families always
 * @param mask the families of which a requirement counted; none where there is no reward
 * @param applicable how many requirements counted
 * @param tokens the rewards of tokens, one for each that was sent; empty where none were asked for or there is no reward
 * @param note what the policy did beside the aggregation: why there is no reward, or less; one line without a full stop
 * @param advice what the client is asked to do
 */
public record Reward(
        Optional<Double> scalar,
        Map<Family, Double> components,
        Map<Family, Double> familyScores,
        Set<Family> mask,
        int applicable,
        Optional<List<Double>> tokens,
        Optional<String> note,
        Advice advice) {
    public Reward {
        components = Collections.unmodifiableMap(new EnumMap<>(components));
        familyScores = Collections.unmodifiableMap(new EnumMap<>(familyScores));
        mask = Collections.unmodifiableSet(mask.isEmpty() ? EnumSet.noneOf(Family.class) : EnumSet.copyOf(mask));
        tokens = tokens.map(List::copyOf);
    }

    /** What a client does with an item. */
    public enum Advice {
        /** Train on it; an item without a reward is left out. */
        USE,
        /** Sample again. */
        RETRY
    }

    /** The reward's share of a family. */
    public double component(Family family) {
        return components.getOrDefault(family, 0.0);
    }

    /** In [0, 1]: how well a family's requirements were met. */
    public double familyScore(Family family) {
        return familyScores.getOrDefault(family, 0.0);
    }

    /** None, and why: one line without a full stop. */
    public static Reward none(String note, Advice advice) {
        return new Reward(
                Optional.empty(),
                each(family -> 0),
                each(family -> 0),
                Set.of(),
                0,
                Optional.empty(),
                Optional.of(note),
                advice);
    }

    /** A number for each family, in the order of the list. */
    static Map<Family, Double> each(ToDoubleFunction<Family> number) {
        var numbers = new EnumMap<Family, Double>(Family.class);
        Arrays.stream(Family.values()).forEach(family -> numbers.put(family, number.applyAsDouble(family)));
        return numbers;
    }
}
