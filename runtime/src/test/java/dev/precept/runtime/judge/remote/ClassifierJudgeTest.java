package dev.precept.runtime.judge.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.precept.runtime.judge.Answer;
import dev.precept.runtime.judge.Claim;
import dev.precept.runtime.judge.Judge;
import dev.precept.runtime.judge.JudgeAddress;
import dev.precept.runtime.judge.JudgeSettings;
import dev.precept.runtime.judge.Judges;
import dev.precept.runtime.judge.Opening;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Classifiers as vLLM serves them, and addresses that lead nowhere. */
class ClassifierJudgeTest {
    private static final Claim CLAIM = new Claim("Is warm.", Optional.empty(), "One. Two.", 5, 9);

    @Test
    void theLastProbabilityIsThatOfYesAndTheStatementStandsFirst() throws IOException {
        try (var server = JudgeServer.playing((number, request) -> new JudgeServer.Played(
                        200, "{\"data\": [{\"index\": 0, \"label\": \"LABEL_1\", \"probs\": [0.2, 0.8]}]}"));
                Judge judge = judge("classify:" + server.address("") + "#tone")) {
            var answer = (Answer.Decided) judge.judge(List.of(CLAIM)).getFirst();

            assertThat(answer.probability()).isCloseTo(0.8, within(1e-9));
            assertThat(answer.binding()).endsWith("/classify#tone@claim-1");
            JsonNode asked = server.asked().getFirst();
            assertThat(asked.path("model").stringValue("")).isEqualTo("tone");
            assertThat(asked.path("input").stringValue("").lines().toList())
                    .satisfies(lines -> assertThat(lines.get(1)).isEqualTo("Is warm."))
                    .satisfies(lines -> assertThat(lines.get(4)).isEqualTo("Two."));
        }
    }

    @Test
    void scoresTakeStatementAndTextApart() throws IOException {
        try (var server = JudgeServer.playing((number, request) ->
                        new JudgeServer.Played(200, "{\"data\": [{\"index\": 0, \"score\": 0.25}]}"));
                Judge judge = judge("classify:" + server.address("/score"))) {
            assertThat(((Answer.Decided) judge.judge(List.of(CLAIM)).getFirst()).probability())
                    .isCloseTo(0.25, within(1e-9));
            assertThat(server.asked().getFirst().path("text_1").stringValue("")).isEqualTo("Is warm.");
            assertThat(server.asked().getFirst().path("text_2").stringValue("")).isEqualTo("Two.");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"data": [{"probs": [0.2, 0.3, 0.5]}]} | the judge knows more than yes and no
            {"data": [{"probs": [-1.5, 3.5]}]}     | the judge's answer holds no probability
            {"data": [{"probs": []}]}              | the judge's answer holds no probability
            {"data": []}                           | the judge's answer holds no probability
            {}                                     | the judge's answer holds no probability
            """)
    void whatIsNoProbabilityLeavesTheClaimUndecided(String body, String reason) throws IOException {
        try (var server = JudgeServer.playing((number, request) -> new JudgeServer.Played(200, body));
                Judge judge = judge("classify:" + server.address("/classify"))) {
            assertThat(judge.judge(List.of(CLAIM))).containsExactly(new Answer.Undecided(reason));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            openai                            | 6  | the judge `openai` needs the address of a server
            openai:http://127.0.0.1:8000/v1   | 7  | the address names no model
            openai:ftp://somewhere/v1#m       | 7  | a judge is asked over http or https, at a host
            classify:http://a:b@somewhere/    | 9  | the address holds a name or a password, which findings would show
            classify:http://some where/       | 9  | this is no address: Illegal character in authority at index 7: http://some where/
            """)
    void anAddressThatLeadsNowhereIsAProblemAtItsPlace(String address, int start, String message) {
        var refused = (Opening.Refused) Judges.open(JudgeAddress.of("judge", address), JudgeSettings.USUAL);

        assertThat(refused.problem().message()).startsWith(message.replaceAll(" at index.*", ""));
        assertThat(refused.problem().span().start()).isEqualTo(start);
        assertThat(refused.problem().hint()).isPresent();
    }

    private static Judge judge(String address) {
        return ((Opening.Opened) Judges.open(JudgeAddress.of("judge", address), JudgeSettings.USUAL)).judge();
    }
}
