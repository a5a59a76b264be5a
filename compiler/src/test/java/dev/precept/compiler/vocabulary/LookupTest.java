package dev.precept.compiler.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.compiler.sample.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookupTest {
    @ParameterizedTest
    @CsvSource({
        "Mentions, FOUND, Mentions",
        "with, FOUND, StartsWith EndsWith ValidCsv SameFirstLetter SimilarTo Sentence ListItem",
        "sent, FOUND, Sentence",
        "upper case, FOUND, InUpperCase",
        "language, FOUND, InLanguage",
        "begin, FOUND, StartsWith SameFirstLetter ListItem",
        "wrods, NEAREST, Word OnlyWords",
        "paragrph, NEAREST, Paragraph",
        "zzzzzz, NEAREST, ''",
        "'', NEAREST, ''",
        "'!?', NEAREST, ''",
    })
    void aWordFindsPhrasesThenSummariesThenWhatIsNear(String word, Lookup.Way way, String names) {
        Lookup.Result result = Lookup.find(Samples.VOCABULARY, word);
        assertThat(result.entries().stream().map(Entry::name).toList())
                .isEqualTo(names.isEmpty() ? java.util.List.of() : java.util.List.of(names.split(" ")));
        assertThat(result.way()).isEqualTo(way);
    }

    @ParameterizedTest
    @CsvSource({"word, word, 0", "wrod, word, 1", "word, words, 1", "'', abc, 3", "kitten, sitting, 3", "ca, abc, 3"})
    void spellingIsMeasuredInLetters(String one, String other, int distance) {
        assertThat(Spelled.distance(one, other)).isEqualTo(distance);
        assertThat(Spelled.distance(other, one)).isEqualTo(distance);
    }

    @Test
    void everyKindIsAnEntry() {
        assertThat(Entry.all(Samples.VOCABULARY))
                .hasSize(Samples.VOCABULARY.rules().size()
                        + Samples.VOCABULARY.units().size());
    }
}
