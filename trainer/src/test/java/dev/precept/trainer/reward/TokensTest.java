package dev.precept.trainer.reward;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.compiler.graph.Fit;
import dev.precept.compiler.source.Span;
import dev.precept.compiler.vocabulary.Family;
import dev.precept.runtime.evaluate.Decision;
import dev.precept.runtime.evaluate.Finding;
import dev.precept.runtime.evaluate.Obstacle;
import dev.precept.runtime.evaluate.Place;
import dev.precept.runtime.evaluate.Verdict;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TokensTest {
    /** "Hi 😀 there", as a tokenizer cuts it: the emoji is of three tokens, and the end of the text of one. */
    private static final Tokens TOKENS = new Tokens(
            1,
            List.of(new Span(0, 2), new Span(3, 4), new Span(3, 4), new Span(3, 4), new Span(5, 10), new Span(0, 0)));

    @Test
    void whatHoldsStandsOnItsEvidence() {
        assertThat(rewards(found(Decision.HOLDS, 1, new Place(1, 0, 2)))).containsExactly(1.0, 0.0, 0.0, 0.0, 0.0, 0.0);
        assertThat(rewards(found(Decision.HOLDS, 1, new Place(1, 1, 4))))
                .containsExactly(0.25, 0.25, 0.25, 0.25, 0.0, 0.0);
    }

    @Test
    void evidenceThatOverlapsCountsOnce() {
        assertThat(rewards(found(Decision.HOLDS, 1, new Place(1, 0, 2), new Place(1, 1, 2), new Place(1, 8, 10))))
                .containsExactly(0.5, 0.0, 0.0, 0.0, 0.5, 0.0);
    }

    @Test
    void whatFailsTakesItsLossFromItsEvidenceAndItsBestGoesToTheLastToken() {
        assertThat(rewards(found(Decision.FAILS, 0.75, new Place(1, 5, 10))))
                .containsExactly(0.0, 0.0, 0.0, 0.0, -0.25, 1.0);
        assertThat(rewards(found(Decision.FAILS, 0.75))).containsExactly(0.0, 0.0, 0.0, 0.0, 0.0, 0.75);
    }

    @Test
    void whatShowsNoPlaceInTheResponseStandsOnTheLastToken() {
        assertThat(rewards(found(Decision.HOLDS, 1))).containsExactly(0.0, 0.0, 0.0, 0.0, 0.0, 1.0);
        assertThat(rewards(found(Decision.HOLDS, 1, new Place(0, 0, 2)))).containsExactly(0.0, 0.0, 0.0, 0.0, 0.0, 1.0);
        assertThat(rewards(found(Decision.HOLDS, 1, new Place(1, 2, 3)))).containsExactly(0.0, 0.0, 0.0, 0.0, 0.0, 1.0);
    }

    @Test
    void theMeanOfAGroupStandsOnTheLastToken() {
        var asked = new Circumstances(
                Circumstances.Finish.STOP, Circumstances.Shape.TEXT, Optional.of("a"), Optional.of(TOKENS));
        var unclosed = Verdict.unscorable(new Obstacle(Obstacle.Cause.UNCLOSED_THINKING, "never closed"));
        RewardPolicy policy = Found.policy(
                new Aggregation.Mean(), Unknown.LEAVE_OUT, new OverLong.Score(), UnclosedThinking.GROUP_MEAN);
        Rewarded mean = Rewarder.rewards(
                        policy,
                        List.of(
                                new Item(unclosed, asked),
                                new Item(Found.verdict(found(Decision.FAILS, 0.5, new Place(1, 0, 2))), asked)))
                .getFirst();
        assertThat(Found.given(mean).tokens().orElseThrow()).containsExactly(0.0, 0.0, 0.0, 0.0, 0.0, 0.5);
    }

    @Test
    void offsetsAndTextsAreCountedInCodePoints() {
        assertThat(Tokens.ofTexts(1, "Hi 😀!", List.of("Hi", " 😀", "", "!")))
                .isEqualTo(new Fit.Fits<>(
                        new Tokens(1, List.of(new Span(0, 2), new Span(2, 4), new Span(4, 4), new Span(4, 5)))));
        assertThat(Tokens.ofOffsets(1, "Hi 😀!", List.of(List.of(0, 2), List.of(2, 4), List.of(4, 5))))
                .isEqualTo(new Fit.Fits<>(new Tokens(1, List.of(new Span(0, 2), new Span(2, 4), new Span(4, 5)))));
        assertThat(Tokens.ofTexts(1, "", List.of())).isEqualTo(new Fit.Fits<>(new Tokens(1, List.of())));
    }

    @Test
    void tokensThatDoNotFitSayWhich() {
        assertThat(Tokens.ofTexts(1, "Hi there", List.of("Hi", "there")))
                .isEqualTo(new Fit.Unfit<>("`tokens[1]` does not stand in the response at code point 2"));
        assertThat(Tokens.ofTexts(1, "Hi there", List.of("Hi")))
                .isEqualTo(new Fit.Unfit<>("`tokens` end at code point 2, before the response does"));
        assertThat(Tokens.ofOffsets(1, "Hi 😀!", List.of(List.of(0, 2), List.of(2, 6))))
                .isEqualTo(new Fit.Unfit<>("`offsets[1]` is [2, 6], which is no place in a response of 5 code points"));
        assertThat(Tokens.ofOffsets(1, "Hi", List.of(List.of(2, 1)))).isInstanceOf(Fit.Unfit.class);
        assertThat(Tokens.ofOffsets(1, "Hi", List.of(List.of(1)))).isInstanceOf(Fit.Unfit.class);
    }

    private static List<Double> rewards(Finding finding) {
        var circumstances = new Circumstances(
                Circumstances.Finish.STOP, Circumstances.Shape.TEXT, Optional.empty(), Optional.of(TOKENS));
        return Found.given(Rewarder.reward(Policies.DENSE, Found.verdict(finding), circumstances))
                .tokens()
                .orElseThrow();
    }

    private static Finding found(Decision outcome, double score, Place... evidence) {
        Finding bare = Found.finding("0", Family.KEYWORDS, outcome, score, "1");
        return new Finding(
                bare.label(),
                bare.requirement(),
                bare.path(),
                bare.family(),
                bare.modality(),
                bare.outcome(),
                bare.score(),
                bare.weight(),
                bare.span(),
                List.of(evidence),
                bare.observed(),
                bare.wanted(),
                bare.unreached());
    }
}
