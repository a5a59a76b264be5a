package dev.precept.trainer.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.runtime.exchange.Json;
import dev.precept.runtime.judge.Judge;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

@Timeout(60)
class RequestLogTest {
    private static final String REQUEST = """
            {"spec": "spec tea {\\n require response contains \\"tea\\"\\n}",
             "items": [{"id": "a", "response": "some\\ntea \\ud800"}, {"id": 2, "response": 5}]}""";

    @Test
    void noTextStandsInTheLog() {
        assertThat(lines(RequestLog.Texts.LEFT_OUT))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.toString()).doesNotContain("tea"))
                .noneMatch(line -> line.path("event").stringValue("").equals("response"));
    }

    @Test
    void whereItIsWantedEveryResponseStandsThereWithItsReward() {
        List<JsonNode> responses = lines(RequestLog.Texts.LOGGED).stream()
                .filter(line -> line.path("event").stringValue("").equals("response"))
                .toList();
        assertThat(responses).hasSize(2);
        assertThat(responses)
                .allMatch(line -> line.path("request_id").stringValue("").equals("logged"));
        assertThat(responses.getFirst().path("response").stringValue("")).isEqualTo("some\ntea \ud800");
        assertThat(responses.getFirst().path("reward").doubleValue()).isEqualTo(1);
        assertThat(responses.getLast().path("id").intValue()).isEqualTo(2);
        assertThat(responses.getLast().has("reward")).isFalse();
        assertThat(responses.getLast().path("reason").stringValue("")).isNotEmpty();
    }

    /** The log of a service that scored once. */
    private static List<JsonNode> lines(RequestLog.Texts texts) {
        var client = new Client(Client.SMALL, Map.of(), Judge.NONE, texts);
        try (client) {
            client.send(client.to("/v1/score")
                    .header("Authorization", "Bearer " + Client.TOKEN)
                    .header("X-Request-Id", "logged")
                    .POST(java.net.http.HttpRequest.BodyPublishers.ofString(REQUEST))
                    .build());
        }
        return client.log
                .toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> Json.read(Json.utf8(line)))
                .toList();
    }
}
