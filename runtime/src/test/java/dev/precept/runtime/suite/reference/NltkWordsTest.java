package dev.precept.runtime.suite.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class NltkWordsTest {
    private static final NltkWords WORDS = new NltkWords(new Punkt(PunktParameters.english(), NltkEdition.V3_9));

    @ParameterizedTest
    @EnumSource(NltkEdition.class)
    void splitsAsNltkDoes(NltkEdition edition) {
        NltkWords words = new NltkWords(new Punkt(PunktParameters.english(), edition));
        SoftAssertions.assertSoftly(softly -> {
            for (Golden.Text golden : Golden.texts(edition)) {
                softly.assertThat(words.tokens(golden.text())).as(golden.text()).isEqualTo(golden.tokens());
                long upper =
                        golden.tokens().stream().filter(PythonText::isUpper).count();
                softly.assertThat(words.countUpper(golden.text()))
                        .as(golden.text())
                        .isEqualTo((int) upper);
            }
        });
    }

    @Test
    void takesContractionsApart() {
        assertThat(WORDS.tokens("You cannot, and don't."))
                .containsExactly("You", "can", "not", ",", "and", "do", "n't", ".");
    }

    @Test
    void turnsStraightQuotationMarksIntoBackticksAndApostrophes() {
        assertThat(WORDS.tokens("\"Yes,\" he said")).containsExactly("``", "Yes", ",", "''", "he", "said");
    }

    @Test
    void countsTheTokensThatPythonCallsUpper() {
        assertThat(WORDS.countUpper("The U.S. and NASA's CANNOT, A-1 but not Go."))
                .isEqualTo(5);
    }
}
