package dev.precept.runtime.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class FoldedTest {
    @Test
    void everyUnitKnowsWhereItsCharacterStood() {
        Folded folded = Folded.of("\u200BA\u200B \u200B\n b’\uD801\uDC00\u00AD.");

        assertThat(folded.text()).isEqualTo("a b'\uD801\uDC28.");
        assertThat(folded.starts()).containsExactly(1, 3, 7, 8, 9, 9, 12);
        assertThat(folded.ends()).containsExactly(2, 4, 8, 9, 11, 11, 13);
    }

    @Test
    void noCharacterHasMoreUnitsWhenItIsFolded() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(point -> Character.charCount(Folded.fold(point)) > Character.charCount(point)))
                .isEmpty();
    }
}
