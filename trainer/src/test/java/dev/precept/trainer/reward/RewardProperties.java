package dev.precept.trainer.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.precept.compiler.source.Span;
import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Modality;
import dev.precept.compiler.vocabulary.Outcome;
import dev.precept.runtime.evaluate.Decision;
import dev.precept.runtime.evaluate.Finding;
import dev.precept.runtime.evaluate.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every reward, whatever the policy and whatever was found. */
class RewardProperties {
    private static final int LENGTH = 40;

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void theComponentsSumToTheRewardWhichIsWithinItsScale(
            @ForAll("policies") RewardPolicy policy, @ForAll("findings") List<Finding> findings) {
        Reward reward = reward(policy, findings, List.of());
        assertThat(reward.components()).containsOnlyKeys(Family.values());
        assertThat(reward.familyScores()).containsOnlyKeys(Family.values());
        assertThat(reward.familyScores().values())
                .allSatisfy(score -> assertThat(score).isBetween(0.0, 1 + 1e-9));
        if (reward.scalar().isEmpty()) {
            assertThat(reward.mask()).isEmpty();
            assertThat(reward.components().values()).containsOnly(0.0);
            assertThat(reward.note()).isPresent();
            return;
        }
        double scalar = reward.scalar().get();
        assertThat(scalar).isBetween(0.0, policy.scale().top() * (1 + 1e-9));
        assertThat(sum(reward.components().values().stream().toList()))
                .isEqualTo(scalar, within(1e-9 * scalar + 1e-300));
        assertThat(reward.components().values()).allMatch(share -> share >= 0);
        reward.components().forEach((family, share) -> {
            if (!reward.mask().contains(family)) {
                assertThat(share).isZero();
            }
        });
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void theTokensSumToTheReward(
            @ForAll("policies") RewardPolicy policy,
            @ForAll("findings") List<Finding> findings,
            @ForAll("tokens") List<Span> tokens) {
        Reward reward = reward(policy, findings, tokens);
        assertThat(reward.tokens().isPresent()).isEqualTo(reward.scalar().isPresent());
        reward.tokens().ifPresent(rewards -> {
            assertThat(rewards).hasSameSizeAs(tokens);
            if (!tokens.isEmpty()) {
                assertThat(sum(rewards))
                        .isEqualTo(
                                reward.scalar().orElseThrow(),
                                within(1e-9 * policy.scale().top()));
            }
        });
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void theOrderInWhichRequirementsStandDoesNotCount(
            @ForAll("policies") RewardPolicy policy,
            @ForAll("findings") List<Finding> findings,
            @ForAll Random random) {
        var shuffled = new ArrayList<>(findings);
        Collections.shuffle(shuffled, random);
        Reward one = reward(policy, findings, List.of());
        Reward other = reward(policy, shuffled, List.of());
        assertThat(other.scalar().isPresent()).isEqualTo(one.scalar().isPresent());
        assertThat(other.scalar().orElse(0.0)).isEqualTo(one.scalar().orElse(0.0), within(1e-9));
        for (Family family : Family.values()) {
            assertThat(other.component(family)).isEqualTo(one.component(family), within(1e-9));
        }
    }

    /** One requirement that was known to fail holds: under no aggregation is the reward less. */
    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void toMeetOneMoreRequirementNeverLowersTheReward(
            @ForAll("policies") RewardPolicy policy, @ForAll("findings") List<Finding> findings) {
        Optional<Double> before = reward(policy, findings, List.of()).scalar();
        for (int at = 0; at < findings.size(); at++) {
            if (findings.get(at).outcome() == Decision.FAILS) {
                var better = new ArrayList<>(findings);
                better.set(at, met(findings.get(at)));
                assertThat(reward(policy, better, List.of()).scalar().orElse(0.0))
                        .isGreaterThanOrEqualTo(before.orElse(0.0) * (1 - 1e-12));
            }
        }
    }

    /** Nor does it where it comes nearer. */
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void toComeNearerNeverLowersTheReward(
            @ForAll("policies") RewardPolicy policy, @ForAll("findings") List<Finding> findings) {
        Optional<Double> before = reward(policy, findings, List.of()).scalar();
        List<Finding> nearer = findings.stream()
                .map(finding ->
                        finding.outcome() == Decision.FAILS ? scored(finding, (1 + finding.score()) / 2) : finding)
                .toList();
        assertThat(reward(policy, nearer, List.of()).scalar().orElse(0.0))
                .isGreaterThanOrEqualTo(before.orElse(0.0) * (1 - 1e-12));
    }

    @Provide
    static Arbitrary<RewardPolicy> policies() {
        Arbitrary<Aggregation> aggregations = Arbitraries.of(
                new Aggregation.Mean(),
                new Aggregation.Weighted(),
                new Aggregation.AllOrNothing(),
                new Aggregation.Product(),
                new Aggregation.SequentialDecay(0),
                new Aggregation.SequentialDecay(0.5),
                new Aggregation.SequentialDecay(1),
                new Aggregation.AcceptanceGated());
        return Combinators.combine(
                        aggregations,
                        Arbitraries.of(Grading.class),
                        Arbitraries.of(Grading.class),
                        Arbitraries.of(Unknown.class),
                        Arbitraries.of(Scale.class),
                        Arbitraries.of(
                                new OverLong.Score(),
                                new OverLong.Factor(0.3),
                                new OverLong.Zero(),
                                new OverLong.Null()))
                .as((aggregation, rules, judgements, unknown, scale, overLong) -> new RewardPolicy(
                        "own",
                        aggregation,
                        rules,
                        judgements,
                        unknown,
                        scale,
                        overLong,
                        UnclosedThinking.NULL,
                        CallsOnly.SCORE));
    }

    /** Of a spec with requirements, a chain and a branch. */
    @Provide
    static Arbitrary<List<Finding>> findings() {
        List<String> paths = List.of("0", "1", "2/0", "2/1", "2/2", "3/then/0", "3/then/1", "3/else/0", "4", "5");
        return Arbitraries.integers()
                .between(0, paths.size())
                .flatMap(size -> Combinators.combine(paths.subList(0, size).stream()
                                .map(RewardProperties::finding)
                                .toList())
                        .as(found -> found));
    }

    private static Arbitrary<Finding> finding(String path) {
        return Combinators.combine(
                        Arbitraries.of(Family.class),
                        Arbitraries.of(Modality.class),
                        Arbitraries.of(Decision.class),
                        Arbitraries.doubles().between(0, 0.99),
                        Arbitraries.of("0", "0.1", "1", "2.5", "1e300"),
                        places().list().ofMaxSize(4))
                .as((family, modality, decision, score, weight, evidence) -> new Finding(
                        Optional.empty(),
                        "It must.",
                        path,
                        family,
                        modality,
                        decision,
                        decision == Decision.HOLDS ? 1 : score,
                        new BigDecimal(weight),
                        new Span(0, 0),
                        evidence,
                        "seen",
                        "wanted",
                        decision == Decision.NOT_APPLICABLE && path.startsWith("2/")
                                ? Optional.of(Outcome.of(score > 0.5))
                                : Optional.empty()));
    }

    private static Arbitrary<Place> places() {
        return Combinators.combine(
                        Arbitraries.of(0, 1, 1, 1),
                        Arbitraries.integers().between(0, LENGTH),
                        Arbitraries.integers().between(0, LENGTH))
                .as((message, one, other) -> new Place(message, Math.min(one, other), Math.max(one, other)));
    }

    /** Such as tokenizers send: in order, out of order, several for one character, some for none. */
    @Provide
    static Arbitrary<List<Span>> tokens() {
        return places().map(place -> new Span(place.start(), place.end()))
                .list()
                .ofMaxSize(12);
    }

    private static Finding met(Finding finding) {
        return changed(finding, Decision.HOLDS, 1);
    }

    private static Finding scored(Finding finding, double score) {
        return changed(finding, finding.outcome(), score);
    }

    private static Finding changed(Finding finding, Decision outcome, double score) {
        return new Finding(
                finding.label(),
                finding.requirement(),
                finding.path(),
                finding.family(),
                finding.modality(),
                outcome,
                score,
                finding.weight(),
                finding.span(),
                finding.evidence(),
                finding.observed(),
                finding.wanted(),
                finding.unreached());
    }

    private static Reward reward(RewardPolicy policy, List<Finding> findings, List<Span> tokens) {
        var circumstances = new Circumstances(
                Circumstances.Finish.LENGTH,
                Circumstances.Shape.TEXT,
                Optional.of("a"),
                Optional.of(new Tokens(1, tokens)));
        return Found.given(Rewarder.reward(policy, Found.verdict(findings), circumstances));
    }

    private static double sum(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).sum();
    }
}
