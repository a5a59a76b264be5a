package dev.precept.runtime.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Outcome;
import dev.precept.runtime.text.language.LanguageIdentifier;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    @Test
    void everyLabelOfTheIdentificationHasItsLanguage() {
        List<String> labels = LanguageIdentifier.standard().labels();

        assertThat(Language.codes()).containsAll(labels).hasSize(labels.size() + 1);
        assertThat(labels)
                .allSatisfy(label -> assertThat(Language.of(Language.name(label)))
                        .hasValueSatisfying(
                                language -> assertThat(language.labels()).containsExactly(label)));
    }

    @ParameterizedTest
    @CsvSource({
        "EN, en",
        "en-GB, en",
        "pt_BR, pt",
        "eng, en",
        "deu, de",
        "nb, no",
        "Filipino, tl",
        "farsi, fa",
        "Zh-Hant, zh-tw",
        "Welsh, cy",
        "Simplified Chinese, zh-cn"
    })
    void codesAndNames(String written, String label) {
        assertThat(Language.of(written))
                .hasValueSatisfying(language -> assertThat(language.labels()).containsExactly(label));
    }

    @ParameterizedTest
    @CsvSource({"xx", "Klingon", "''", "e", "english please"})
    void refusesWhatItCannotTell(String written) {
        assertThatThrownBy(() -> new InLanguage(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no language that can be identified");
    }

    @Test
    void chineseIsChineseInEitherScript() {
        assertThat(outcome("zh", "这是一个很长的句子，我们今天不去公园。")).isEqualTo(Outcome.HOLDS);
        assertThat(outcome("Chinese", "這是一個很長的句子，我們今天不去公園。")).isEqualTo(Outcome.HOLDS);
        assertThat(outcome("zh-tw", "这是一个很长的句子，我们今天不去公园。")).isNotEqualTo(Outcome.HOLDS);
    }

    @Test
    void codeIsInNoLanguage() {
        String code = "```java\n" + "public static void main(String[] arguments) { return; }\n".repeat(20) + "```\n";

        assertThat(outcome("fr", "Voici un petit programme, que vous pouvez essayer :\n\n" + code))
                .isEqualTo(Outcome.HOLDS);
        assertThat(outcome("en", code)).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void tooLittleTextIsUnknownAndSaysSo() {
        Observation seen = Written.observe("is in language \"fr\"", "12345 😀");

        assertThat(seen.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(seen.observed().get()).isEqualTo("too little text to tell its language: no letters");
        assertThat(Written.observe("is in language \"it\"", "Hello world")
                        .observed()
                        .get())
                .startsWith("too close to tell: ");
    }

    @ParameterizedTest
    @CsvSource({
        "Don't Go, HOLDS",
        "THE QUICK, FAILS",
        "iPhone Is, HOLDS",
        "the Sea, FAILS",
        "12345, FAILS",
        "'', FAILS",
        "Well-Known Facts: 3rd of May, HOLDS",
        "A I, HOLDS",
        "The NASA Story, HOLDS",
        "Ärger im Haus, FAILS",
        "你好, FAILS"
    })
    void titleCase(String text, Outcome outcome) {
        assertThat(Written.observe("is in title case", text).outcome()).isEqualTo(outcome);
    }

    private static Outcome outcome(String language, String text) {
        return Written.observe("is in language \"" + language + "\"", text).outcome();
    }
}
