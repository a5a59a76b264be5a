package dev.precept.trainer.reward;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.runtime.evaluate.Decision;
import dev.precept.runtime.evaluate.Finding;
import dev.precept.runtime.evaluate.Gate;
import dev.precept.runtime.evaluate.Verdict;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Says what verdicts are worth under a policy. */
public final class Rewarder {
    private Rewarder() {}

    /** The reward of one response, which is its own group. */
    public static Rewarded reward(RewardPolicy policy, Verdict verdict, Circumstances circumstances) {
        return rewards(policy, List.of(new Item(verdict, circumstances))).getFirst();
    }

    /** The rewards of a batch, in its order. Items that name one group are the responses to one prompt, judged by one spec. */
    public static List<Rewarded> rewards(RewardPolicy policy, List<Item> items) {
        Map<String, List<Item>> groups = policy.needsGroup()
                ? items.stream()
                        .filter(item -> item.circumstances().group().isPresent())
                        .collect(Collectors.groupingBy(
                                item -> item.circumstances().group().orElseThrow()))
                : Map.of();
        Map<String, Peers> peers = groups.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        group -> Peers.of(
                                policy,
                                group.getValue().stream().map(Item::verdict).toList())));
        return items.stream()
                .<Rewarded>map(item -> policy.needsGroup()
                                && item.circumstances().group().isEmpty()
                        ? new Rewarded.Refused("the policy `%s` takes means over groups, and this item names none"
                                .formatted(policy.name()))
                        : new Rewarded.Given(of(
                                policy,
                                item,
                                item.circumstances()
                                        .group()
                                        .map(name -> peers.getOrDefault(name, Peers.NONE))
                                        .orElse(Peers.NONE))))
                .toList();
    }

    private static Reward of(RewardPolicy policy, Item item, Peers peers) {
        Verdict verdict = item.verdict();
        if (verdict.status() == Verdict.Status.UNSCORABLE) {
            return Reward.none(verdict.reason().orElse("unscorable"), Reward.Advice.USE);
        }
        List<Counted> counted = new Counting(policy, peers).of(verdict);
        Optional<Finding> unknown = verdict.findings().stream()
                .filter(finding -> Counting.counts(finding) && finding.outcome() == Decision.UNKNOWN)
                .findFirst();
        boolean empty = verdict.findings().stream()
                .anyMatch(finding -> finding.path().equals(Gate.PATH) && finding.outcome() == Decision.FAILS);
        if (!empty && policy.unknown() == Unknown.NULL && unknown.isPresent()) {
            return Reward.none("undecided: " + unknown.get().requirement(), Reward.Advice.USE);
        }
        if (!empty && counted.isEmpty()) {
            return Reward.none("no requirement counts", Reward.Advice.USE);
        }
        double scalar = empty
                ? 0
                : Aggregator.of(policy.aggregation(), counted) * policy.scale().top();
        return given(policy, scalar, counted);
    }

    private static Reward given(RewardPolicy policy, double scalar, List<Counted> counted) {
        Map<Family, Double> worth = sums(counted, one -> Aggregator.worth(policy.aggregation(), one));
        Map<Family, Double> weights = sums(counted, Counted::weight);
        Map<Family, Double> scores = sums(counted, Counted::worth);
        double whole = worth.values().stream().mapToDouble(Double::doubleValue).sum();
        Set<Family> mask = counted.isEmpty() ? EnumSet.noneOf(Family.class) : EnumSet.copyOf(weights.keySet());
        return new Reward(
                Optional.of(scalar),
                Reward.each(family -> whole == 0 ? 0 : scalar * worth.getOrDefault(family, 0.0) / whole),
                Reward.each(family -> mask.contains(family) ? scores.get(family) / weights.get(family) : 0),
                mask,
                counted.size(),
                Optional.empty(),
                Optional.empty(),
                Reward.Advice.USE);
    }

    private static Map<Family, Double> sums(List<Counted> counted, ToDoubleFunction<Counted> number) {
        var sums = new EnumMap<Family, Double>(Family.class);
        counted.forEach(one -> sums.merge(one.finding().family(), number.applyAsDouble(one), Double::sum));
        return Collections.unmodifiableMap(sums);
    }
}
