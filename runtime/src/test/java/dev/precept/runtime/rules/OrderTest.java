package dev.precept.runtime.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the examples of the kinds leave open. */
class OrderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "keeps words in alphabetical order | | FAILS",
                "keeps words in alphabetical order | one | FAILS",
                "keeps words in alphabetical order | the The THE | HOLDS",
                "keeps words in alphabetical order | écu eel egg | HOLDS",
                "keeps lines in alphabetical order | a\\n---\\nb | HOLDS",
                "keeps lines in alphabetical order | 1. a\\n2. b\\n10. c | HOLDS",
                "makes each word longer than the one before | a bb bb | FAILS",
                "makes each line longer than the one before | a | FAILS",
                "makes each sentence 1 words longer than the one before | I. I am. I am not. | HOLDS",
                "begins all words with the same letter | Élan eats | HOLDS",
                "begins neighbouring words with different letters | word | FAILS",
                "begins each word with the next letter of the alphabet | Xenia yawns; Zoe asks | HOLDS",
                "begins each word with the next letter of the alphabet | 1 2 3 | FAILS",
                "begins each sentence with the last word of the one before | We don't. Don’t we? | HOLDS",
                "begins each sentence with the last word of the one before | Rain. | FAILS",
                "indents each line more than the one before | a\\n\\n\\n\\n b | HOLDS",
                "indents each line more than the one before | one line | FAILS",
                "indents each line more than the one before | a\\n   b\\n\\tc | HOLDS",
                "uses each word at most 1 times | The the | FAILS",
                "uses each word at most 1 times | One, two, three | HOLDS",
                "uses each word at most 1 times | - -- * | FAILS",
                "ends with the same word as at the start | . x . | FAILS",
                "reads the same backwards | I am | FAILS",
                "starts with a capital letter | 你好 | FAILS",
                "starts with a capital letter | 3 Apples | FAILS"
            })
    void outcome(String predicate, @Nullable String text, Outcome outcome) {
        String lines = text == null ? "" : text.replace("\\n", "\n").replace("\\t", "\t");

        assertThat(Written.observe(predicate, lines).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cherry apple banana | `apple` after `cherry` | 0.5",
                "c b a | `b` after `c` and 1 more | 0",
                "word | 1 word and nothing to compare | 0",
                "a b c | 3 words, each as it should be | 1"
            })
    void observedAndNearness(String text, String observed, double holding) {
        Observation seen = Written.observe("keeps words in alphabetical order", text);

        assertThat(seen.observed().get()).isEqualTo(observed);
        assertThat(seen.nearness().holding()).isEqualTo(holding);
    }
}
