package dev.precept.trainer.score;

import dev.precept.trainer.reward.Policies;
import dev.precept.trainer.reward.RewardPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The policies that a request may name.
 *
 * @param standard for requests that name none
 */
public record PolicyBook(RewardPolicy standard, List<RewardPolicy> policies) {
    public PolicyBook {
        policies = List.copyOf(policies);
    }

    /** Those that are always there, and the paper's for requests that name none. */
    public static PolicyBook builtIn() {
        return new PolicyBook(Policies.PAPER, Policies.ALL);
    }

    /** With one more, which stands for its name and for requests that name none. */
    public PolicyBook with(RewardPolicy policy) {
        var all = new ArrayList<>(policies);
        all.removeIf(known -> known.name().equals(policy.name()));
        all.addFirst(policy);
        return new PolicyBook(policy, all);
    }

    /** The one that is meant. */
    public Answer<RewardPolicy> find(Optional<String> name) {
        return name.map(this::named).orElseGet(() -> new Answer.Given<>(standard));
    }

    private Answer<RewardPolicy> named(String name) {
        return policies.stream()
                .filter(policy -> policy.name().equals(name))
                .findFirst()
                .<Answer<RewardPolicy>>map(Answer.Given::new)
                .orElseGet(() -> Answer.refused(
                        Refusal.Code.UNKNOWN_POLICY,
                        "no policy is called `%s`".formatted(name),
                        "there are " + names()));
    }

    /** All names, as a message tells them. */
    public String names() {
        return policies.stream().map(policy -> "`" + policy.name() + "`").collect(Collectors.joining(", "));
    }
}
