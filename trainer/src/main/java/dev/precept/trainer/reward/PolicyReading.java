package dev.precept.trainer.reward;

import java.util.List;
import java.util.Optional;

/**
 * What comes of reading a policy's file.
 *
 * @param policy none where there is a problem
 * @param problems in the order of the text
 */
public record PolicyReading(Optional<RewardPolicy> policy, List<PolicyProblem> problems) {
    public PolicyReading {
        problems = List.copyOf(problems);
    }
}
