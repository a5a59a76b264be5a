package dev.precept.runtime.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ok",
                "No.",
                "I'm",
                "a\u200Bb",
                "e\u0301t",
                "--- so",
                "\u8A9E",
                "\u306F",
                "\uFF8A",
                "\uB124",
                "\u0939\u093E\u0901",
                "\uD842\uDFB7",
                "42",
                "3.5",
                "\u0664\u0662",
                "\uD83D\uDE42 yes",
                "```\nx = 1; y = 22\n```"
            })
    void says(String text) {
        assertThat(Content.says(Transcript.of(text).response())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n\t",
                ".",
                "0",
                "{}",
                "\"x\"",
                "\uD83D\uDE42",
                "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                "a b c",
                "1 2 3",
                "a1",
                "e\u0301",
                "- [ ] x",
                "***",
                "\uD83D",
                "\u0000",
                "a\nb",
                "\u200B\u200B",
                "a. b."
            })
    void saysNothing(String text) {
        assertThat(Content.says(Transcript.of(text).response())).isFalse();
    }

    @Test
    void itIsReadNoFurtherThanToTheFirstContent() {
        Transcript early = Transcript.of("- yes " + ".".repeat(10_000));
        Transcript never = Transcript.of(".".repeat(10_000));
        Content.says(early.response());
        Content.says(never.response());

        assertThat(early.budget().spent()).isEqualTo(4);
        assertThat(never.budget().spent()).isEqualTo(10_000);
    }
}
