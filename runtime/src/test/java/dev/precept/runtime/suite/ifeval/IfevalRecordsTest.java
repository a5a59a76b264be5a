package dev.precept.runtime.suite.ifeval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.precept.compiler.vocabulary.Vocabulary;
import dev.precept.runtime.rows.Line;
import dev.precept.runtime.suite.BadRecord;
import dev.precept.runtime.suite.Mode;
import dev.precept.runtime.suite.PromptReader;
import dev.precept.runtime.suite.PromptRecord;
import dev.precept.runtime.suite.ReferenceScorer;
import dev.precept.runtime.suite.reference.PunktParameters;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records as they come, and what is wrong with those that cannot be taken at their word. */
class IfevalRecordsTest {
    private static final PromptReader READER =
            new PromptReader(Ifeval.suite(Vocabulary.of(), PunktParameters.english(), Ifeval.LANGUAGE_SEED));

    @Test
    void aNullIsAbsentAndAFloatThatIsWholeIsANumber() throws BadRecord {
        PromptRecord record =
                read("length_constraints:number_words", "{'num_words': 2.0, 'relation': 'at least', 'N': null}");

        assertThat(ReferenceScorer.of(record).strict("one two").allHold()).isTrue();
        assertThat(ReferenceScorer.of(record).strict("one").allHold()).isFalse();
    }

    @Test
    void aZeroIsANumber() throws BadRecord {
        PromptRecord record = read("detectable_format:number_bullet_lists", "{'num_bullets': 0}");

        assertThat(ReferenceScorer.of(record).strict("no bullet").allHold()).isTrue();
        assertThat(ReferenceScorer.of(record).strict("- a bullet").allHold()).isFalse();
    }

    @Test
    void anArgumentThatLooksLikeAHoleIsSaidAsItIs() throws BadRecord {
        PromptRecord record = read(
                "keywords:frequency",
                "{'keyword': 'a \\\\{relation\\\\} \\\\$1', 'frequency': 2, 'relation': 'at least'}");

        assertThat(Mode.REFERENCE.clause(record.constraints().getFirst()))
                .startsWith("response includes \"a ")
                .containsOnlyOnce("\"at least\"")
                .endsWith(" 2 times by IFEval rules");
    }

    @Test
    void theSameIdTwiceIsTwoConstraints() throws BadRecord {
        PromptRecord record = READER.read(line("{'key': 'k', 'prompt': 'p', 'instruction_id_list':"
                + " ['length_constraints:number_words', 'length_constraints:number_words'], 'kwargs':"
                + " [{'num_words': 2, 'relation': 'at least'}, {'num_words': 3, 'relation': 'less than'}]}"));

        assertThat(ReferenceScorer.of(record).strict("one two three").bits()).isEqualTo(0b01);
        assertThat(ReferenceScorer.of(record).strict("one").bits()).isEqualTo(0b10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "length_constraints:number_word | {} | `length_constraints:number_word` is no id of IFEval; did you mean `length_constraints:number_words`?",
                "detectable_format:emoji | {} | `detectable_format:emoji` is no id of IFEval",
                "length_constraints:number_words | {'relation': 'at least'} | length_constraints:number_words: `num_words` is missing",
                "length_constraints:number_words | {'num_words': null, 'relation': 'at least'} | length_constraints:number_words: `num_words` is missing",
                "length_constraints:number_words | null | length_constraints:number_words: `relation` is missing",
                "length_constraints:number_words | {'num_words': 3, 'relation': 'at most'} | length_constraints:number_words: `at most` is no relation",
                "length_constraints:number_words | {'num_words': 3.5, 'relation': 'at least'} | length_constraints:number_words: `3.5` is no whole number",
                "length_constraints:number_words | {'num_words': -3, 'relation': 'at least'} | length_constraints:number_words: -3 is no number of words",
                "length_constraints:number_words | {'num_words': '3', 'relation': 'at least'} | length_constraints:number_words: `num_words` is \"3\", which is no number",
                "length_constraints:number_words | {'num_words': 3, 'relation': 'at least', 'n': 1} | length_constraints:number_words: takes no `n`",
                "length_constraints:number_words | [3] | length_constraints:number_words: its `kwargs` are no object",
                "length_constraints:nth_paragraph_first_word | {'num_paragraphs': 2, 'nth_paragraph': 3, 'first_word': 'a'} | length_constraints:nth_paragraph_first_word: there is no paragraph 3 of 2",
                "keywords:letter_frequency | {'letter': 'ab', 'let_frequency': 1, 'let_relation': 'at least'} | keywords:letter_frequency: `ab` is not one letter",
                "keywords:existence | {'keywords': []} | keywords:existence: no word is given",
                "keywords:existence | {'keywords': 'a'} | keywords:existence: `keywords` is \"a\", which is no list",
                "keywords:existence | {'keywords': ['a', 1]} | keywords:existence: `keywords` holds 1, which is no text",
                "keywords:existence | {'keywords': ['(a)']} | keywords:existence: `(a)` is a pattern to the reference",
            })
    void whatIsMissingOrUnknownNamesTheRecordAndTheId(String id, String arguments, String reason) {
        assertThatThrownBy(() -> read(id, arguments))
                .isInstanceOfSatisfying(
                        BadRecord.class, bad -> assertThat(bad.reason()).startsWith("key 7: " + reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | no JSON object",
                "{'prompt': 'p'} | `key` is neither a text nor a whole number",
                "{'key': 1.5} | `key` is neither a text nor a whole number",
                "{'key': 1} | key 1: `prompt` is missing",
                "{'key': 1, 'prompt': 2} | key 1: `prompt` holds 2, which is no text",
                "{'key': 1, 'prompt': 'p', 'kwargs': []} | key 1: `instruction_id_list` is no list",
                "{'key': 1, 'prompt': 'p', 'instruction_id_list': [], 'kwargs': []} | key 1: `instruction_id_list` is empty",
                "{'key': 1, 'prompt': 'p', 'instruction_id_list': ['punctuation:no_comma'], 'kwargs': []} | key 1: `instruction_id_list` has length 1 and `kwargs` has length 0",
            })
    void whatIsNoRecordSaysWhy(String row, String reason) {
        assertThatThrownBy(() -> READER.read(line(row)))
                .isInstanceOfSatisfying(
                        BadRecord.class, bad -> assertThat(bad.reason()).isEqualTo(reason));
    }

    private static PromptRecord read(String id, String arguments) throws BadRecord {
        return READER.read(line(
                "{'key': 7, 'prompt': 'p', 'instruction_id_list': ['%s'], 'kwargs': [%s]}".formatted(id, arguments)));
    }

    private static Line line(String json) {
        return new Line(1, json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
