package dev.precept.trainer.reward;

import static dev.precept.trainer.reward.Found.fails;
import static dev.precept.trainer.reward.Found.finding;
import static dev.precept.trainer.reward.Found.gate;
import static dev.precept.trainer.reward.Found.holds;
import static dev.precept.trainer.reward.Found.preferred;
import static dev.precept.trainer.reward.Found.reward;
import static dev.precept.trainer.reward.Found.undecided;
import static dev.precept.trainer.reward.Found.unreached;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Outcome;
import dev.precept.runtime.evaluate.Decision;
import dev.precept.runtime.evaluate.Finding;
import dev.precept.runtime.evaluate.Obstacle;
import dev.precept.runtime.evaluate.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RewarderTest {
    /** Two rules, of which one nearly holds, a judgement and a preference of weight 2. */
    private static final Finding[] MIXED = {
        holds("0", Family.LENGTH),
        fails("1", Family.KEYWORDS, 0.9),
        finding("2", Family.JUDGEMENT, Decision.HOLDS, 0.7, "1"),
        preferred("3", Family.STRUCTURE, Decision.FAILS, 0.5, "2")
    };

    static Stream<Arguments> aggregations() {
        return Stream.of(
                Arguments.of(Policies.PAPER, (1 + 0 + 0.7 + 0) / 4),
                Arguments.of(Policies.VERL_IF, 5 * (1 + 0 + 0.7 + 0) / 4),
                Arguments.of(Policies.DENSE, (1 + 0.9 + 0.7 + 2 * 0.5) / 5),
                Arguments.of(graded(new Aggregation.Mean()), (1 + 0.9 + 0.7 + 0.5) / 4),
                Arguments.of(graded(new Aggregation.Product()), 1 * 0.9 * 0.7 * 0.5 * 0.5),
                Arguments.of(graded(new Aggregation.AllOrNothing()), 0.0),
                Arguments.of(graded(new Aggregation.AcceptanceGated()), 0.0),
                Arguments.of(graded(new Aggregation.SequentialDecay(0.5)), (1 + 0.9 + 0.7 + 2 * 0.5) / 5));
    }

    @ParameterizedTest
    @MethodSource("aggregations")
    void eachAggregationIsItsFormula(RewardPolicy policy, double expected) {
        Reward reward = reward(policy, MIXED);
        assertThat(reward.scalar().orElseThrow()).isEqualTo(expected, within(1e-12));
        assertThat(reward.components().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isEqualTo(expected, within(1e-12));
        assertThat(reward.components()).containsOnlyKeys(Family.values());
        assertThat(reward.mask()).containsExactly(Family.LENGTH, Family.STRUCTURE, Family.KEYWORDS, Family.JUDGEMENT);
        assertThat(reward.applicable()).isEqualTo(4);
    }

    @Test
    void acceptanceIsDecidedWithoutPreferences() {
        Finding[] accepted = {holds("0", Family.LENGTH), preferred("1", Family.KEYWORDS, Decision.FAILS, 0.5, "1")};
        assertThat(reward(graded(new Aggregation.AcceptanceGated()), accepted).scalar())
                .contains(0.75);
        assertThat(reward(graded(new Aggregation.AllOrNothing()), accepted).scalar())
                .contains(0.0);
        assertThat(reward(graded(new Aggregation.AllOrNothing()), holds("0", Family.LENGTH))
                        .scalar())
                .contains(1.0);
    }

    @Test
    void aProductOfNothingStillShowsWhatWasNear() {
        Reward reward = reward(
                graded(new Aggregation.Product()), fails("0", Family.LENGTH, 0.8), fails("1", Family.KEYWORDS, 0));
        assertThat(reward.scalar()).contains(0.0);
        assertThat(reward.familyScore(Family.LENGTH)).isEqualTo(0.8);
        assertThat(reward.component(Family.LENGTH)).isZero();
    }

    /** Of a chain alone it is a third of the sum of 1, 0, half of 1; a step that was not reached keeps its score. */
    @Test
    void aChainDecaysByItsFailedSteps() {
        Finding[] chain = {
            holds("0/0", Family.POSITION),
            fails("0/1", Family.KEYWORDS, 0),
            unreached("0/2", Family.LENGTH, Outcome.HOLDS, 1),
            unreached("0/3", Family.LENGTH, Outcome.FAILS, 0),
            unreached("0/4", Family.LENGTH, Outcome.HOLDS, 1)
        };
        assertThat(reward(graded(new Aggregation.SequentialDecay(0.5)), chain).scalar())
                .contains((1 + 0 + 0.5 + 0 + 0.25) / 5);
        assertThat(reward(graded(new Aggregation.SequentialDecay(0)), chain).scalar())
                .contains(1.0 / 5);
        assertThat(reward(Policies.PAPER, chain).scalar()).contains(1.0 / 2);
    }

    @Test
    void aChainInABranchAndABranchInAChainAreTold() {
        Finding[] nested = {
            fails("0/then/0", Family.KEYWORDS, 0),
            holds("0/then/1", Family.KEYWORDS),
            fails("1/0/then/0", Family.KEYWORDS, 0),
            unreached("1/1/0", Family.KEYWORDS, Outcome.FAILS, 0),
            unreached("1/1/1", Family.KEYWORDS, Outcome.HOLDS, 1)
        };
        assertThat(reward(graded(new Aggregation.SequentialDecay(0.5)), nested).scalar())
                .contains((0 + 1 + 0 + 0 + 0.25) / 5);
    }

    @Test
    void weightNothingAndWhatDoesNotApplyNeverCount() {
        Finding[] findings = {
            holds("0", Family.LENGTH),
            finding("1", Family.KEYWORDS, Decision.FAILS, 0, "0"),
            finding("2/then/0", Family.KEYWORDS, Decision.NOT_APPLICABLE, 0, "1")
        };
        for (RewardPolicy policy : Policies.ALL) {
            Reward reward = reward(policy, findings);
            assertThat(reward.scalar()).contains(policy.scale().top());
            assertThat(reward.applicable()).isEqualTo(1);
        }
    }

    @Test
    void whatSaysNothingEarnsNothingUnderEveryPolicy() {
        for (RewardPolicy policy : Policies.ALL) {
            Reward reward = reward(policy, gate(Decision.FAILS), fails("0", Family.LENGTH, 0));
            assertThat(reward.scalar()).contains(0.0);
            assertThat(reward.components().values()).containsOnly(0.0);
            assertThat(reward.mask()).containsExactly(Family.LENGTH);
        }
    }

    @Test
    void theGateIsNoRequirement() {
        Reward reward = reward(Policies.PAPER, gate(Decision.HOLDS), fails("0", Family.KEYWORDS, 0));
        assertThat(reward.scalar()).contains(0.0);
        assertThat(reward.applicable()).isEqualTo(1);
        assertThat(reward.mask()).containsExactly(Family.KEYWORDS);
    }

    @Test
    void whereNothingCountsThereIsNoReward() {
        assertThat(reward(Policies.PAPER, gate(Decision.HOLDS)).scalar()).isEmpty();
        Reward open = reward(Policies.PAPER, undecided("0", Family.LANGUAGE));
        assertThat(open.scalar()).isEmpty();
        assertThat(open.mask()).isEmpty();
        assertThat(open.note()).isPresent();
    }

    @Test
    void whatIsUnknownEarnsWhatThePolicySays() {
        Finding[] half = {holds("0", Family.LENGTH), undecided("1", Family.LANGUAGE)};
        assertThat(reward(unknown(Unknown.LEAVE_OUT), half).scalar()).contains(1.0);
        assertThat(reward(unknown(Unknown.ZERO), half).scalar()).contains(0.5);
        assertThat(reward(unknown(Unknown.NULL), half).scalar()).isEmpty();
        assertThat(reward(unknown(Unknown.NULL), half).note().orElseThrow()).startsWith("undecided: The response");
    }

    @Test
    void theGroupStandsInForWhatIsUnknown() {
        List<Item> items = List.of(
                item("a", holds("0", Family.LENGTH), undecided("1", Family.LANGUAGE)),
                item("a", fails("0", Family.LENGTH, 0), holds("1", Family.LANGUAGE)),
                item("a", fails("0", Family.LENGTH, 0), fails("1", Family.LANGUAGE, 0)),
                item("b", holds("0", Family.LENGTH), undecided("1", Family.LANGUAGE)));
        assertThat(scalars(unknown(Unknown.GROUP_MEAN), items))
                .containsExactly(Optional.of(0.75), Optional.of(0.5), Optional.of(0.0), Optional.of(1.0));
    }

    @Test
    void aPolicyThatTakesMeansRefusesAnItemWithoutAGroup() {
        Item alone = new Item(Found.verdict(holds("0", Family.LENGTH)), Circumstances.PLAIN);
        assertThat(Rewarder.rewards(unknown(Unknown.GROUP_MEAN), List.of(alone, item("a", holds("0", Family.LENGTH)))))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .isEqualTo(new Rewarded.Refused(
                                        "the policy `own` takes means over groups, and this item names no group")),
                        second -> assertThat(second).isInstanceOf(Rewarded.Given.class));
        assertThat(Rewarder.rewards(Policies.PAPER, List.of(alone))).hasOnlyElementsOfType(Rewarded.Given.class);
        assertThat(Rewarder.rewards(Policies.PAPER, List.of())).isEmpty();
    }

    @Test
    void thinkingThatNeverEndsEarnsWhatThePolicySays() {
        List<Item> items = List.of(
                unclosed("a"),
                item("a", holds("0", Family.LENGTH), fails("1", Family.KEYWORDS, 0)),
                item("a", holds("0", Family.LENGTH), holds("1", Family.KEYWORDS)));
        assertThat(scalars(unclosed(UnclosedThinking.NULL), items).getFirst()).isEmpty();
        assertThat(scalars(unclosed(UnclosedThinking.ZERO), items).getFirst()).contains(0.0);
        assertThat(given(unclosed(UnclosedThinking.RETRY), items).getFirst().advice())
                .isEqualTo(Reward.Advice.RETRY);
        Reward mean = given(unclosed(UnclosedThinking.GROUP_MEAN), items).getFirst();
        assertThat(mean.scalar()).contains(0.75);
        assertThat(mean.components()).containsEntry(Family.LENGTH, 0.5).containsEntry(Family.KEYWORDS, 0.25);
        assertThat(mean.mask()).containsExactly(Family.LENGTH, Family.KEYWORDS);
        assertThat(mean.applicable()).isZero();
        assertThat(scalars(unclosed(UnclosedThinking.GROUP_MEAN), List.of(unclosed("a"))))
                .containsExactly(Optional.empty());
    }

    /** The data's mistake is never the model's. */
    @Test
    void aRowThatCannotBeReadHasNoRewardUnderAnyPolicy() {
        var unreadable = new Item(Verdict.unscorable("the row is no object"), in("a", Circumstances.Finish.STOP));
        for (RewardPolicy policy : Stream.concat(
                        Policies.ALL.stream(),
                        Stream.of(UnclosedThinking.values()).map(RewarderTest::unclosed))
                .toList()) {
            Reward reward = given(policy, List.of(unreadable)).getFirst();
            assertThat(reward.scalar()).isEmpty();
            assertThat(reward.note()).contains("the row is no object");
        }
    }

    @Test
    void aResponseThatWasCutEarnsWhatThePolicySays() {
        Item cut = new Item(
                Found.verdict(holds("0", Family.LENGTH), fails("1", Family.KEYWORDS, 0)),
                in("a", Circumstances.Finish.LENGTH));
        assertThat(scalars(overLong(new OverLong.Score()), List.of(cut))).containsExactly(Optional.of(0.5));
        assertThat(scalars(overLong(new OverLong.Factor(0.5)), List.of(cut))).containsExactly(Optional.of(0.25));
        assertThat(scalars(overLong(new OverLong.Zero()), List.of(cut))).containsExactly(Optional.of(0.0));
        assertThat(scalars(overLong(new OverLong.Null()), List.of(cut))).containsExactly(Optional.empty());
        Item thinking = new Item(unclosed("a").verdict(), in("a", Circumstances.Finish.LENGTH));
        assertThat(scalars(overLong(new OverLong.Zero()), List.of(thinking))).containsExactly(Optional.of(0.0));
        assertThat(scalars(overLong(new OverLong.Score()), List.of(thinking))).containsExactly(Optional.empty());
    }

    @Test
    void aResponseThatOnlyCallsToolsEarnsWhatThePolicySays() {
        var calling = new Circumstances(
                Circumstances.Finish.STOP, Circumstances.Shape.CALLS_ONLY, Optional.empty(), Optional.empty());
        Item called = new Item(Found.verdict(gate(Decision.HOLDS), holds("0", Family.TOOLS)), calling);
        assertThat(scalars(Policies.PAPER, List.of(called))).containsExactly(Optional.of(1.0));
        var apart = new RewardPolicy(
                "own",
                new Aggregation.Mean(),
                Grading.OUTCOME,
                Grading.GRADED,
                Unknown.LEAVE_OUT,
                Scale.PAPER,
                new OverLong.Score(),
                UnclosedThinking.NULL,
                CallsOnly.NULL);
        assertThat(scalars(apart, List.of(called))).containsExactly(Optional.empty());
    }

    private static Item item(String group, Finding... findings) {
        return new Item(Found.verdict(findings), in(group, Circumstances.Finish.STOP));
    }

    private static Item unclosed(String group) {
        return new Item(
                Verdict.unscorable(new Obstacle(Obstacle.Cause.UNCLOSED_THINKING, "`<think>` is never closed")),
                in(group, Circumstances.Finish.STOP));
    }

    private static Circumstances in(String group, Circumstances.Finish finish) {
        return new Circumstances(finish, Circumstances.Shape.TEXT, Optional.of(group), Optional.empty());
    }

    private static List<Reward> given(RewardPolicy policy, List<Item> items) {
        return Rewarder.rewards(policy, items).stream().map(Found::given).toList();
    }

    private static List<Optional<Double>> scalars(RewardPolicy policy, List<Item> items) {
        return given(policy, items).stream().map(Reward::scalar).toList();
    }

    private static RewardPolicy graded(Aggregation aggregation) {
        return Found.policy(aggregation, Unknown.LEAVE_OUT, new OverLong.Score(), UnclosedThinking.NULL);
    }

    private static RewardPolicy unknown(Unknown unknown) {
        return Found.policy(new Aggregation.Mean(), unknown, new OverLong.Score(), UnclosedThinking.NULL);
    }

    private static RewardPolicy overLong(OverLong overLong) {
        return Found.policy(new Aggregation.Mean(), Unknown.LEAVE_OUT, overLong, UnclosedThinking.NULL);
    }

    private static RewardPolicy unclosed(UnclosedThinking thinking) {
        return Found.policy(new Aggregation.Mean(), Unknown.LEAVE_OUT, new OverLong.Score(), thinking);
    }
}
