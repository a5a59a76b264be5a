package dev.precept.trainer.reward;

import dev.precept.compiler.source.Span;
import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Modality;
import dev.precept.compiler.vocabulary.Outcome;
import dev.precept.runtime.evaluate.Decision;
import dev.precept.runtime.evaluate.Finding;
import dev.precept.runtime.evaluate.Gate;
import dev.precept.runtime.evaluate.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Findings and verdicts to reckon with. */
final class Found {
    private Found() {}

    static Finding finding(String path, Family family, Decision outcome, double score, String weight) {
        return finding(path, family, Modality.REQUIRE, outcome, score, weight, Optional.empty());
    }

    private static Finding finding(
            String path,
            Family family,
            Modality modality,
            Decision outcome,
            double score,
            String weight,
            Optional<Outcome> unreached) {
        return new Finding(
                Optional.empty(),
                "The response must be as " + path + " says.",
                path,
                family,
                modality,
                outcome,
                score,
                new BigDecimal(weight),
                new Span(0, 0),
                List.of(),
                "seen",
                "wanted",
                unreached);
    }

    static Finding preferred(String path, Family family, Decision outcome, double score, String weight) {
        return finding(path, family, Modality.PREFER, outcome, score, weight, Optional.empty());
    }

    static Finding unreached(String path, Family family, Outcome unreached, double score) {
        return finding(path, family, Modality.REQUIRE, Decision.NOT_APPLICABLE, score, "1", Optional.of(unreached));
    }

    static Finding undecided(String path, Family family) {
        return finding(path, family, Decision.UNKNOWN, 0.5, "1");
    }

    static Finding holds(String path, Family family) {
        return finding(path, family, Decision.HOLDS, 1, "1");
    }

    static Finding fails(String path, Family family, double score) {
        return finding(path, family, Decision.FAILS, score, "1");
    }

    static Finding gate(Decision outcome) {
        return finding(Gate.PATH, Family.LENGTH, outcome, outcome == Decision.HOLDS ? 1 : 0, "0");
    }

    static Verdict verdict(Finding... findings) {
        return verdict(List.of(findings));
    }

    static Verdict verdict(List<Finding> findings) {
        boolean partial = findings.stream().anyMatch(finding -> finding.outcome() == Decision.UNKNOWN);
        return new Verdict(
                Optional.empty(),
                partial ? Verdict.Status.PARTIAL : Verdict.Status.OK,
                findings,
                List.of(),
                Optional.empty());
    }

    static Reward reward(RewardPolicy policy, Finding... findings) {
        return given(Rewarder.reward(policy, verdict(findings), Circumstances.PLAIN));
    }

    static Reward given(Rewarded rewarded) {
        return switch (rewarded) {
            case Rewarded.Given(var reward) -> reward;
            case Rewarded.Refused(var reason) -> throw new AssertionError(reason);
        };
    }

    /** Graded, from 0 to 1. */
    static RewardPolicy policy(
            Aggregation aggregation, Unknown unknown, OverLong overLong, UnclosedThinking unclosedThinking) {
        return new RewardPolicy(
                "own",
                aggregation,
                Grading.GRADED,
                Grading.GRADED,
                unknown,
                Scale.PAPER,
                overLong,
                unclosedThinking,
                CallsOnly.SCORE);
    }
}
