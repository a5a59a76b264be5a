package dev.precept.trainer.reward;

import dev.precept.compiler.vocabulary.Family;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** What stands in for the reward of a response that could not be scored: the mean of those of its group. */
final class GroupMeans {
    private GroupMeans() {}

    /** The mean of the rewards that are settled, on the last token; none where none is. */
    static Reward of(List<Worth> group, Optional<Tokens> tokens, String note) {
        List<Reward> rewards = group.stream()
                .flatMap(worth -> worth instanceof Worth.Settled(var reward) ? Stream.of(reward) : Stream.empty())
                .filter(reward -> reward.scalar().isPresent())
                .toList();
        if (rewards.isEmpty()) {
            return Reward.none(note, Reward.Advice.USE);
        }
        Set<Family> mask = EnumSet.noneOf(Family.class);
        rewards.forEach(reward -> mask.addAll(reward.mask()));
        double scalar = mean(rewards, reward -> reward.scalar().orElseThrow());
        return new Reward(
                Optional.of(scalar),
                Reward.each(family -> mean(rewards, reward -> reward.component(family))),
                Reward.each(family -> mean(masked(rewards, family), reward -> reward.familyScore(family))),
                mask,
                0,
                tokens.map(places -> onLast(places, scalar)),
                Optional.of(note),
                Reward.Advice.USE);
    }

    private static List<Reward> masked(List<Reward> rewards, Family family) {
        return rewards.stream().filter(reward -> reward.mask().contains(family)).toList();
    }

    private static double mean(List<Reward> rewards, ToDoubleFunction<Reward> number) {
        return rewards.stream().mapToDouble(number).average().orElse(0);
    }

    private static List<Double> onLast(Tokens places, double scalar) {
        var projection = new Projection(places);
        projection.layLast(scalar);
        return projection.rewards();
    }
}
