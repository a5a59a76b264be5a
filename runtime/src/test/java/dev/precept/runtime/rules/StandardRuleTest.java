package dev.precept.runtime.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Outcome;
import dev.precept.compiler.vocabulary.RuleKind;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of all kinds are true. */
class StandardRuleTest {
    static Stream<RuleKind> kinds() {
        return StandardVocabulary.VOCABULARY.rules().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theExampleThatHolds(RuleKind kind) {
        assertOutcome(Written.observe(kind.kind(), kind.kind().holds()), Outcome.HOLDS);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theExampleThatFails(RuleKind kind) {
        assertOutcome(Written.observe(kind.kind(), kind.kind().fails()), Outcome.FAILS);
    }

    private static void assertOutcome(Observation seen, Outcome wanted) {
        assertThat(seen.outcome()).as(seen.observed().get()).isEqualTo(wanted);
        assertThat(seen.observed().get()).isNotBlank().doesNotContain("\n");
        assertThat(seen.evidence().get()).allMatch(place -> 0 <= place.start() && place.start() <= place.end());
    }
}
