package dev.precept.trainer.reward;

import dev.precept.runtime.evaluate.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Says what verdicts are worth under a policy. */
public final class Rewarder {
    private Rewarder() {}

    /** The reward of one response, which is alone in its group. */
    public static Rewarded reward(RewardPolicy policy, Verdict verdict, Circumstances circumstances) {
        return rewards(policy, List.of(new Item(verdict, circumstances))).getFirst();
    }

    /**
     * The rewards of a batch, in its order. Items that name one group are the responses to one prompt, judged by one spec;
     * means are taken over those of the batch. An item that names none is refused where the policy takes means.
     */
    public static List<Rewarded> rewards(RewardPolicy policy, List<Item> items) {
        var rewarded = new HashMap<Integer, Rewarded>();
        groups(policy, items).values().forEach(members -> reward(policy, items, members, rewarded));
        return IntStream.range(0, items.size())
                .mapToObj(index -> rewarded.getOrDefault(index, refused(policy)))
                .toList();
    }

    /** The items of one group, by their places in the batch. */
    private static void reward(
            RewardPolicy policy, List<Item> items, List<Integer> members, Map<Integer, Rewarded> to) {
        List<Item> group = members.stream().map(items::get).toList();
        var valuation = new Valuation(policy, policy.needsGroup() ? Peers.of(policy, group) : Peers.NONE);
        List<Worth> worths = group.stream().map(valuation::of).toList();
        for (int at = 0; at < group.size(); at++) {
            Reward reward = switch (worths.get(at)) {
                case Worth.Settled(var settled) -> settled;
                case Worth.GroupMean(var note) ->
                    GroupMeans.of(worths, group.get(at).circumstances().tokens(), note);
            };
            to.put(members.get(at), new Rewarded.Given(reward));
        }
    }

    /** The places in the batch by group; all stand together where groups do not matter. */
    private static Map<String, List<Integer>> groups(RewardPolicy policy, List<Item> items) {
        var groups = new LinkedHashMap<String, List<Integer>>();
        for (int index = 0; index < items.size(); index++) {
            Optional<String> name =
                    policy.needsGroup() ? items.get(index).circumstances().group() : Optional.of("");
            if (name.isPresent()) {
                groups.computeIfAbsent(name.get(), fresh -> new ArrayList<>()).add(index);
            }
        }
        return groups;
    }

    private static Rewarded refused(RewardPolicy policy) {
        return new Rewarded.Refused(
                "the policy `%s` takes means over groups, and this item names no group".formatted(policy.name()));
    }
}
