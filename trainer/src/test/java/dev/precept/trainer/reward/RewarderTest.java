package dev.precept.trainer.reward;

import static dev.precept.trainer.reward.Found.fails;
import static dev.precept.trainer.reward.Found.finding;
import static dev.precept.trainer.reward.Found.gate;
import static dev.precept.trainer.reward.Found.holds;
import static dev.precept.trainer.reward.Found.reward;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.runtime.evaluate.Decision;
import org.junit.jupiter.api.Test;

class RewarderTest {
    /** The paper's formula: the mean of 1, 0 and a probability of 0.7; in its code five times that. */
    @Test
    void theMeanIsThePapersAndItsCodesIsFiveTimesThat() {
        var findings = new dev.precept.runtime.evaluate.Finding[] {
            holds("0", Family.LENGTH),
            fails("1", Family.KEYWORDS, 0.9),
            finding("2", Family.JUDGEMENT, Decision.HOLDS, 0.7, "1")
        };
        assertThat(reward(Policies.PAPER, findings).scalar().orElseThrow()).isEqualTo(1.7 / 3, within(1e-12));
        assertThat(reward(Policies.VERL_IF, findings).scalar().orElseThrow()).isEqualTo(5 * 1.7 / 3, within(1e-12));
        assertThat(reward(Policies.PAPER, findings).components())
                .containsEntry(Family.LENGTH, 1.0 / 3)
                .containsEntry(Family.KEYWORDS, 0.0)
                .containsEntry(Family.STRUCTURE, 0.0)
                .hasSize(Family.values().length);
    }

    @Test
    void whatSaysNothingEarnsNothingUnderEveryPolicy() {
        for (RewardPolicy policy : Policies.ALL) {
            Reward reward = reward(policy, gate(Decision.FAILS), fails("0", Family.LENGTH, 0));
            assertThat(reward.scalar()).contains(0.0);
            assertThat(reward.components().values()).containsOnly(0.0);
        }
    }

    @Test
    void theGateIsNoRequirement() {
        Reward reward = reward(Policies.PAPER, gate(Decision.HOLDS), fails("0", Family.KEYWORDS, 0));
        assertThat(reward.scalar()).contains(0.0);
        assertThat(reward.applicable()).isEqualTo(1);
        assertThat(reward.mask()).containsExactly(Family.KEYWORDS);
    }
}
