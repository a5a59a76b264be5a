package dev.precept.runtime.judge.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.precept.runtime.judge.Answer;
import dev.precept.runtime.judge.Claim;
import dev.precept.runtime.judge.HeadSettings;
import dev.precept.runtime.judge.Judge;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** The head that comes with Precept says the same of a claim alone and among any others, whatever they are and however many. */
class NeighbourProperties {
    private static final double ALIKE = 1e-5;
    private static final String SENTENCE =
            "The keeper of the lighthouse wrote a long letter to you about the storm, and signed it. ";

    /** From no words to some that are read in five windows. */
    private static final List<String> TEXTS = List.of(
            "",
            "Dear Ada, your refund was sent today.",
            "- one\n- two\n- three",
            SENTENCE.repeat(8),
            SENTENCE.repeat(13) + "THE END!",
            SENTENCE.repeat(40));

    private static final List<String> STATEMENTS = List.of(
            "The word \"refund\" is used.",
            "Bullet points are used.",
            "It addresses the reader as \"you\".",
            "The text has at least 300 words.",
            "The tone is warm, and the letter says what happened in the storm, who was there, and when help came at last.");

    private static final Map<Claim, Double> ALONE = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    private static Judge head;

    @BeforeContainer
    static void load() {
        try {
            head = Heads.open("#all", HeadSettings.USUAL);
        } catch (NoHeadException absent) {
            assumeThat(absent).as("ONNX Runtime loads here").isNull();
        }
    }

    @AfterContainer
    static void close() {
        head.close();
    }

    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void neighboursChangeNothing(@ForAll("batches") List<Claim> batch) {
        List<Answer> together = head.judge(batch);

        for (int at = 0; at < batch.size(); at++) {
            double alone = ALONE.computeIfAbsent(
                    batch.get(at),
                    claim -> probability(head.judge(List.of(claim)).getFirst()));
            assertThat(probability(together.get(at)))
                    .as(batch.get(at).statement())
                    .isCloseTo(alone, within(ALIKE));
        }
    }

    @Provide
    Arbitrary<List<Claim>> batches() {
        Arbitrary<Claim> claims = Arbitraries.of(TEXTS)
                .flatMap(text -> Arbitraries.of(STATEMENTS)
                        .map(statement -> new Claim(statement, Optional.empty(), text, 0, text.length())));
        return claims.list().ofMinSize(1).ofMaxSize(40);
    }

    private static double probability(Answer answer) {
        return switch (answer) {
            case Answer.Decided(var probability, var by, var read) -> probability;
            case Answer.Undecided(var reason) -> throw new AssertionError(reason);
        };
    }
}
