package dev.precept.runtime.suite.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PunktTest {
    @ParameterizedTest
    @EnumSource(NltkEdition.class)
    void splitsAsNltkDoes(NltkEdition edition) {
        Punkt punkt = new Punkt(PunktParameters.english(), edition);
        SoftAssertions.assertSoftly(softly -> {
            for (Golden.Text golden : Golden.texts(edition)) {
                softly.assertThat(punkt.sentences(golden.text()))
                        .as(golden.text())
                        .isEqualTo(golden.sentences());
                softly.assertThat(punkt.count(golden.text()))
                        .as(golden.text())
                        .isEqualTo(golden.sentences().size());
            }
        });
    }

    @Test
    void spansAreInUtf16Units() {
        Punkt punkt = new Punkt(PunktParameters.english(), NltkEdition.V3_9);
        assertThat(punkt.spans("\uD83D\uDE00 one. Two!")).containsExactly(0, 7, 8, 12);
    }

    @Test
    void aCollocationHoldsTwoWordsTogether() {
        String text = "They saw St. Bernard. Then they left.";
        PunktParameters none = new PunktParameters(Set.of(), Set.of(), Set.of(), Map.of());
        PunktParameters some = new PunktParameters(
                Set.of(), Set.of(new PunktParameters.Collocation("st", "bernard")), Set.of(), Map.of());
        assertThat(new Punkt(none, NltkEdition.V3_9).count(text)).isEqualTo(3);
        assertThat(new Punkt(some, NltkEdition.V3_9).sentences(text))
                .containsExactly("They saw St. Bernard.", "Then they left.");
    }

    @Test
    void curlyQuotationMarksCloseSentencesInTheNewerEditionOnly() {
        String text = "He said \u201cstop.\u201d She went on.";
        PunktParameters english = PunktParameters.english();
        assertThat(new Punkt(english, NltkEdition.V3_9).count(text)).isEqualTo(1);
        assertThat(new Punkt(english, NltkEdition.V3_10).sentences(text))
                .containsExactly("He said \u201cstop.\u201d", "She went on.");
    }
}
