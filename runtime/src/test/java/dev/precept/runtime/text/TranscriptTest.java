package dev.precept.runtime.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.precept.compiler.vocabulary.Evidence;
import dev.precept.compiler.vocabulary.Message;
import dev.precept.compiler.vocabulary.Passage;
import dev.precept.compiler.vocabulary.Role;
import dev.precept.compiler.vocabulary.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranscriptTest {
    @Test
    void theResponseIsTheLastAssistantMessageAndThePromptTheUserMessageBeforeIt() {
        var transcript = extracted(Transcript.of(List.of(
                new Message(0, Role.USER, "first", List.of()),
                new Message(1, Role.ASSISTANT, "one", List.of()),
                new Message(2, Role.USER, "second", List.of()),
                new Message(3, Role.TOOL, "42", List.of()),
                new Message(4, Role.ASSISTANT, "two", List.of()),
                new Message(5, Role.USER, "third", List.of()))));

        assertThat(transcript.response().text()).isEqualTo("two");
        assertThat(transcript.prompt().map(Passage::text)).contains("second");
    }

    @Test
    void aConversationWithoutTheAssistantIsUnscorable() {
        assertThat(Transcript.of(List.of(new Message(0, Role.USER, "hello", List.of()))))
                .isEqualTo(new Extraction.Unscorable("no message of the assistant"));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', textBlock = """
                    </think>, 'a</think>b', 'b'
                    </think>, '<think>a</think>b</think> c', ' c'
                    </think>, '<think>a</think> b <think> c', ' b <think> c'
                    </think>, 'no thinking', 'no thinking'
                    [/think], 'x[/think]y', 'y'
                    ####, 'so #### 7', ' 7'
                    """)
    void theAnswerIsWhatFollowsTheLastMarker(String marker, String response, String answer) {
        assertThat(extracted(Transcript.of(response).answerAfter(marker))
                        .response()
                        .text())
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"</think>, <think> and so on", "[/think], [think] and so on"})
    void anAnswerThatNeverBeganIsUnscorable(String marker, String response) {
        assertThat(Transcript.of(response).answerAfter(marker)).isInstanceOf(Extraction.Unscorable.class);
    }

    @Test
    void evidenceIsInTheMessageAsSent() {
        var transcript =
                extracted(Transcript.answering("p", "<think>x</think> yes").answerAfter("</think>"));
        Passage response = transcript.response();

        assertThat(response.evidence(1, 4)).isEqualTo(new Evidence(1, 17, 20));
        assertThat(response.slice(1, 4).evidence()).isEqualTo(new Evidence(1, 17, 20));
        assertThat(response.occurrences(new Value.Text("yes"))).containsExactly(1, 4);
    }

    @Test
    void aBudgetEndsForGood() {
        var budget = Budget.of(10);
        budget.spend(10);

        assertThatThrownBy(() -> budget.spend(1)).isInstanceOf(BudgetExhausted.class);
        assertThatThrownBy(() -> budget.spend(0)).isInstanceOf(BudgetExhausted.class);
        assertThat(budget.spent()).isEqualTo(10);
    }

    @Test
    void piecesAndFeaturesAreFoundOnce() {
        Passage response = Transcript.of("one two").response();

        assertThat(response.pieces(new Word())).isSameAs(response.pieces(new Word()));
        assertThat(response.feature(Words.FEATURE)).isSameAs(response.feature(Words.FEATURE));
        assertThat(response.occurrences(new Value.Text("o"))).isSameAs(response.occurrences(new Value.Text("o")));
    }

    static Transcript extracted(Extraction extraction) {
        return switch (extraction) {
            case Extraction.Extracted(var transcript) -> transcript;
            case Extraction.Unscorable(var reason) -> throw new AssertionError(reason);
        };
    }
}
