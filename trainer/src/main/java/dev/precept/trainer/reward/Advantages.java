package dev.precept.trainer.reward;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How much better each response is than its group. A response without a reward has no advantage and no part in any mean. A
 * group whose rewards are all one, and one of a single response, has advantages of 0 under {@link Estimator.Grpo} and
 * {@link Estimator.DrGrpo}; under {@link Estimator.Gdpo} that holds of each component.
 *
 * @param values in the order of the responses; empty for one without a reward
 * @param groups the spread of each group's rewards, in the order of their first responses; the flat ones teach nothing
 */
public record Advantages(List<Optional<Double>> values, Map<String, Spread> groups) {
    public Advantages {
        values = List.copyOf(values);
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    }

    /** Of a batch, which may hold several groups. */
    public static Advantages of(Estimator estimator, List<Rollout> rollouts) {
        Map<String, Spread> groups = spreads(rollouts, Rollout::reward);
        List<Optional<Double>> values = switch (estimator) {
            case Estimator.Grpo(var epsilon) ->
                each(rollouts, groups, (spread, reward) -> spread.standardised(reward, epsilon));
            case Estimator.DrGrpo() -> each(rollouts, groups, Spread::above);
            case Estimator.Gdpo gdpo -> decoupled(gdpo, rollouts);
        };
        return new Advantages(values, groups);
    }

    /** What a number is among those of its group. */
    @FunctionalInterface
    private interface Standing {
        double of(Spread spread, double number);
    }

    private static List<Optional<Double>> each(List<Rollout> rollouts, Map<String, Spread> groups, Standing standing) {
        return rollouts.stream()
                .map(rollout -> rollout.reward().map(reward -> standing.of(spread(groups, rollout), reward)))
                .toList();
    }

    private static List<Optional<Double>> decoupled(Estimator.Gdpo gdpo, List<Rollout> rollouts) {
        List<Rollout> rewarded = rollouts.stream()
                .filter(rollout -> rollout.reward().isPresent())
                .toList();
        Map<String, Map<String, Spread>> spreads = names(rewarded).stream()
                .collect(Collectors.toMap(
                        Function.identity(), name -> spreads(rewarded, rollout -> component(rollout, name))));
        List<Optional<Double>> sums = rollouts.stream()
                .map(rollout -> rollout.reward().map(reward -> sum(gdpo, rollout, spreads)))
                .toList();
        Spread batch = Spread.of(sums.stream().flatMap(Optional::stream).toList());
        return sums.stream()
                .map(sum -> sum.map(number -> batch.standardised(number, gdpo.epsilon())))
                .toList();
    }

    private static double sum(Estimator.Gdpo gdpo, Rollout rollout, Map<String, Map<String, Spread>> spreads) {
        return rollout.components().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .mapToDouble(component -> gdpo.weights().getOrDefault(component.getKey(), 1.0)
                        * spread(Objects.requireNonNull(spreads.get(component.getKey())), rollout)
                                .standardised(component.getValue(), gdpo.epsilon()))
                .sum();
    }

    private static Set<String> names(List<Rollout> rollouts) {
        var names = new LinkedHashSet<String>();
        rollouts.forEach(rollout -> names.addAll(rollout.components().keySet()));
        return names;
    }

    private static Optional<Double> component(Rollout rollout, String name) {
        return Optional.ofNullable(rollout.components().get(name));
    }

    private static Spread spread(Map<String, Spread> groups, Rollout rollout) {
        return groups.getOrDefault(rollout.group(), Spread.of(List.of()));
    }

    private static Map<String, Spread> spreads(List<Rollout> rollouts, Function<Rollout, Optional<Double>> number) {
        var numbers = new LinkedHashMap<String, List<Double>>();
        for (Rollout rollout : rollouts) {
            List<Double> group = numbers.computeIfAbsent(rollout.group(), fresh -> new ArrayList<>());
            number.apply(rollout).ifPresent(group::add);
        }
        var spreads = new LinkedHashMap<String, Spread>();
        numbers.forEach((group, all) -> spreads.put(group, Spread.of(all)));
        return spreads;
    }
}
