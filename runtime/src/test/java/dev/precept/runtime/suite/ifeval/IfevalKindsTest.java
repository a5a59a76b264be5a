package dev.precept.runtime.suite.ifeval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.compiler.Compilation;
import dev.precept.compiler.Compiler;
import dev.precept.compiler.Sources;
import dev.precept.compiler.source.SourceFile;
import dev.precept.compiler.vocabulary.RuleKind;
import dev.precept.compiler.vocabulary.Vocabulary;
import dev.precept.runtime.evaluate.Decision;
import dev.precept.runtime.evaluate.Evaluator;
import dev.precept.runtime.evaluate.Finding;
import dev.precept.runtime.evaluate.Planner;
import dev.precept.runtime.judge.Judge;
import dev.precept.runtime.rules.StandardVocabulary;
import dev.precept.runtime.suite.ReferenceRule;
import dev.precept.runtime.suite.reference.PunktParameters;
import dev.precept.runtime.text.Transcript;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The ids as kinds of the language, beside the standard ones: written in a spec, compiled and evaluated. */
class IfevalKindsTest {
    private static final Vocabulary VOCABULARY = Ifeval.suite(
                    StandardVocabulary.VOCABULARY, PunktParameters.english(), Ifeval.LANGUAGE_SEED)
            .vocabulary();

    static Stream<RuleKind> kinds() {
        return VOCABULARY.rules().stream().filter(kind -> ReferenceRule.class.isAssignableFrom(kind.type()));
    }

    @Test
    void thereAreTwentyFive() {
        assertThat(Ifeval.suite(Vocabulary.of(), PunktParameters.english(), 0).kinds())
                .hasSize(25);
        assertThat(kinds()).hasSize(25);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theExampleThatHolds(RuleKind kind) {
        assertThat(decision(kind.kind().holds())).isEqualTo(Decision.HOLDS);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theExampleThatFails(RuleKind kind) {
        assertThat(decision(kind.kind().fails())).isEqualTo(Decision.FAILS);
    }

    private static Decision decision(String[] example) {
        SourceFile spec = new SourceFile("example", "spec example {\n  require response %s\n}\n".formatted(example[0]));
        Compilation compiled = Compiler.compile(spec, VOCABULARY, Sources.NONE);
        assertThat(compiled.diagnostics()).as(example[0]).isEmpty();
        Finding finding = new Evaluator(Judge.NONE)
                .evaluate(Planner.planUngated(compiled.graphs().getFirst()), Map.of(), Transcript.of(example[1]))
                .findings()
                .getFirst();
        assertThat(finding.observed()).isNotBlank().doesNotContain("\n");
        return finding.outcome();
    }
}
