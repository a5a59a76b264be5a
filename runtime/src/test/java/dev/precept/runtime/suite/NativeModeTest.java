package dev.precept.runtime.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.precept.compiler.graph.ConstraintGraph;
import dev.precept.runtime.rows.Line;
import dev.precept.runtime.suite.ifeval.Ifeval;
import dev.precept.runtime.suite.reference.PunktParameters;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Records of a benchmark said in the language, and judged by what it says. */
class NativeModeTest {
    private static final Suite SUITE =
            Ifeval.suite(Mode.NATIVE.base(), PunktParameters.english(), Ifeval.LANGUAGE_SEED);
    private static final List<String> DEGENERATE = List.of("", " \n\t", ".", "0", "{}", "\"x\"", "\ud83d\ude00");

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            punctuation:no_comma → {} → response is free of "commas"
            length_constraints:number_words → {"relation": "less than", "num_words": 50.0} → response has at most 49 words
            length_constraints:number_sentences → {"relation": "at least", "num_sentences": 3} → response has at least 3 sentences
            keywords:frequency → {"relation": "at least", "keyword": "a \\"b\\"", "frequency": 2} → response has at least 2 mentions of "a \\"b\\""
            keywords:letter_frequency → {"let_relation": "less than", "letter": "#", "let_frequency": 4} → response has at most 3 occurrences of /\\x{23}/i
            length_constraints:nth_paragraph_first_word → {"nth_paragraph": 3, "num_paragraphs": 12, "first_word": "so"} → response has exactly 12 paragraphs and 3rd paragraph matches /^[^\\pL\\pN\\n]*so([^\\pL\\pN]|$)/i
            change_case:english_capital → {"ignored": null} → response is in upper case and is in language "en"
            """)
    void anIdInTheLanguage(String id, String kwargs, String clause) throws BadRecord {
        PromptRecord prompt = record(id, kwargs);

        assertThat(Mode.NATIVE.clause(prompt.constraints().getFirst())).isEqualTo(clause);
        assertThat(RecordSpec.of(prompt, Mode.NATIVE).graph(SUITE.vocabulary()).statements())
                .hasSize(1);
    }

    @Test
    void whatCannotBeIsAnErrorThatNamesTheId() {
        assertThatThrownBy(() -> RecordSpec.of(
                        record("length_constraints:number_words", "{\"relation\": \"less than\", \"num_words\": 0}"),
                        Mode.NATIVE))
                .isInstanceOf(BadRecord.class)
                .hasMessage("length_constraints:number_words: no number is less than 0");
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void everyRecordIsASpec(Mode mode) throws BadRecord {
        for (Line line : Shared.lines("ifeval/prompts.jsonl.gz")) {
            PromptRecord prompt = new PromptReader(SUITE).read(line);
            ConstraintGraph graph = RecordSpec.of(prompt, mode).graph(SUITE.vocabulary());

            assertThat(graph.statements()).hasSameSizeAs(prompt.constraints());
        }
    }

    @Test
    void nothingIsAcceptedThatSaysNothing() throws BadRecord {
        for (Line line : Shared.lines("ifeval/prompts.jsonl.gz")) {
            PromptRecord prompt = new PromptReader(SUITE).read(line);
            Scorer scorer = Mode.NATIVE.scorer(prompt, SUITE);

            assertThat(DEGENERATE).allSatisfy(response -> {
                assertThat(scorer.score(response).strict().holding())
                        .as(prompt.key())
                        .isZero();
                assertThat(scorer.score(response).loose().holding())
                        .as(prompt.key())
                        .isZero();
            });
        }
    }

    private static PromptRecord record(String id, String kwargs) throws BadRecord {
        String row = "{\"key\": 1, \"prompt\": \"Write.\", \"instruction_id_list\": [\"%s\"], \"kwargs\": [%s]}"
                .formatted(id, kwargs);
        return new PromptReader(SUITE).read(new Line(1, row.getBytes(StandardCharsets.UTF_8)));
    }
}
