package dev.precept.runtime.judge.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a head answers depends on the text and the claim alone. Its weights are drawn at random: that holds whatever it learned. */
class ScorerTest {
    private static final HeadShape SHAPE = RandomHead.SHAPE;
    private static final PublicEncoder ENCODER = PublicEncoder.miniLm();
    private static final String SHORT = "Dear Ada, your refund was sent today.";
    private static final String LONG = "The lighthouse keeper wrote a long letter about the storm. ".repeat(30);
    private static final String CLAIM = "The text mentions \"refund\".";

    @SuppressWarnings("NullAway.Init")
    private static Scorer scorer;

    @BeforeAll
    static void load() {
        try {
            scorer = Scorer.of(ENCODER, RandomHead.weights(ENCODER), SHAPE, 1);
        } catch (NoHeadException absent) {
            assumeThat(absent).as("ONNX Runtime loads here").isNull();
        }
    }

    @AfterAll
    static void close() {
        scorer.close();
    }

    @Test
    void neighboursAndBatchesChangeNothing() {
        double alone = scorer.logits(List.of(inquiry(SHORT, CLAIM))).getFirst()[0];
        List<double[]> together = scorer.logits(List.of(
                inquiry(LONG, "It is a poem.", "No comma is used."),
                inquiry(
                        SHORT,
                        "It is polite.",
                        "The text has at least 3 paragraphs about the weather in spring.",
                        CLAIM,
                        "A list."),
                inquiry("", "Nothing is said.")));

        assertThat(together.get(1)[2]).isCloseTo(alone, within(1e-5));
        assertThat(together).extracting(logits -> logits.length).containsExactly(2, 4, 1);
    }

    @Test
    void manyClaimsAreSpreadOverRows() {
        String[] claims = new String[30];
        Arrays.setAll(claims, at -> "Claim number " + at + " about the text.");
        double[] together = scorer.logits(List.of(inquiry(SHORT, claims))).getFirst();
        double last = scorer.logits(List.of(inquiry(SHORT, claims[29]))).getFirst()[0];

        assertThat(together).hasSize(30);
        assertThat(together[29]).isCloseTo(last, within(1e-5));
    }

    @Test
    void theEndOfALongTextIsRead() {
        double plain = scorer.logits(List.of(inquiry(LONG, "It is calm."))).getFirst()[0];
        double other = scorer.logits(List.of(inquiry(LONG.substring(0, LONG.length() - 8) + "calmly.", "It is calm.")))
                .getFirst()[0];

        assertThat(Reading.of(LONG, ENCODER.pieces()).windows(SHAPE)).hasSizeGreaterThan(5);
        assertThat(other).isNotEqualTo(plain);
    }

    @Test
    void windowsCoverTheTextAndOverlap() {
        Reading reading = Reading.of(LONG, ENCODER.pieces());
        int end = 0;
        for (Reading.Window window : reading.windows(SHAPE)) {
            assertThat(window.start()).isLessThanOrEqualTo(Math.max(0, end - SHAPE.overlap()));
            assertThat(window.end() - window.start()).isEqualTo(SHAPE.window());
            end = window.end();
        }
        assertThat(end).isEqualTo(reading.tokens().ids().length);
    }

    private static Scorer.Inquiry inquiry(String text, String... claims) {
        return new Scorer.Inquiry(
                Reading.of(text, ENCODER.pieces()),
                Arrays.stream(claims)
                        .map(claim -> Question.of(claim, ENCODER.pieces()))
                        .toList());
    }
}
