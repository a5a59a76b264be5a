package dev.precept.runtime.judge.head;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.runtime.judge.Answer;
import dev.precept.runtime.judge.Claim;
import dev.precept.runtime.judge.HeadSettings;
import dev.precept.runtime.judge.Judge;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RepetitionTest {
    @Test
    void theStatementIsTakenOutHoweverItIsWritten() {
        assertThat(Repetition.without("Hello. IT  is\nwarm and (kind). Bye.", "It is warm and (kind)."))
                .isEqualTo("Hello. . Bye.");
        assertThat(Repetition.without("{\"constraint\": \"It mentions \\\"soup\\\".\"}", "It mentions \"soup\"."))
                .isEqualTo("{\"constraint\": \".\"}");
    }

    @Test
    void aTextThatDoesNotRepeatItIsLeftAsItIs() {
        assertThat(Repetition.without("It is warm, and kind.", "It is warm and kind."))
                .isEqualTo("It is warm, and kind.");
        assertThat(Repetition.without("Be polite, be polite.", "Be polite.")).isEqualTo("Be polite, be polite.");
    }

    @Test
    void theHeadThatComesWithPreceptIsNotMovedByAStatementThatIsRepeated() {
        String statement = "Bullet points are used.";
        String plain = "Thank you for the letter. We will answer it soon, and tell you more.";
        String repeating = plain + "\n\nBullet points are used";

        try (Judge head = Heads.open("#all", HeadSettings.USUAL)) {
            List<Answer.Decided> answers =
                    head.judge(List.of(claim(statement, plain), claim(statement, repeating))).stream()
                            .map(Answer.Decided.class::cast)
                            .toList();

            assertThat(answers.getLast().probability())
                    .isCloseTo(answers.getFirst().probability(), Offset.offset(1e-5));
            assertThat(answers.getLast().read()).endsWith("without the statement, which it repeats");
            assertThat(answers.getFirst().read()).doesNotContain("repeats");
        }
    }

    private static Claim claim(String statement, String text) {
        return new Claim(statement, Optional.empty(), text, 0, text.length());
    }
}
