package dev.precept.trainer.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.precept.runtime.exchange.Json;
import dev.precept.runtime.judge.Answer;
import dev.precept.runtime.judge.Claim;
import dev.precept.runtime.judge.Judge;
import dev.precept.runtime.judge.JudgeAddress;
import dev.precept.runtime.judge.JudgeSettings;
import dev.precept.runtime.judge.Judges;
import dev.precept.runtime.judge.Opening;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The head that comes with Precept gives rewards, in every form, and says which head it was and what it did not decide. */
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeadRewardsTest {
    private static final String RESPONSE =
            "The old lighthouse stands on the cliff, and the lighthouse keeper lives there.";

    /** Some are of kinds that a head answers, and some of none; which ones is the head's affair. */
    private static final List<String> STATEMENTS = List.of(
            "The word \"lighthouse\" is used.",
            "The keyword \"lighthouse\" occurs in the response.",
            "The text mentions \"lighthouse\".",
            "It speaks to the reader.",
            "It is written in English.",
            "It rhymes.",
            "A sailor would hum along.");

    @SuppressWarnings("NullAway.Init")
    private Judge judge;

    @SuppressWarnings("NullAway.Init")
    private Client client;

    private String decided = "";
    private String abstained = "";

    @BeforeAll
    void open() {
        switch (Judges.open(JudgeAddress.of("--judge", "head"), JudgeSettings.USUAL)) {
            case Opening.Opened(var head) -> judge = head;
            case Opening.Refused refused ->
                assumeThat(refused.problem().message())
                        .as("ONNX Runtime loads here")
                        .isNull();
        }
        decided = first(
                answer -> answer instanceof Answer.Decided(var probability, var by, var read) && probability >= 0.5);
        abstained = first(answer -> answer instanceof Answer.Undecided);
        client = new Client(Client.SMALL, Map.of(Facade.REMOTE_RM, Unscorable.NULL), judge);
    }

    private String first(Predicate<Answer> wanted) {
        List<Answer> answers = judge.judge(STATEMENTS.stream()
                .map(statement -> new Claim(statement, Optional.empty(), RESPONSE, 0, RESPONSE.length()))
                .toList());
        int at = IntStream.range(0, STATEMENTS.size())
                .filter(index -> wanted.test(answers.get(index)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the head answers all or nothing: " + answers));
        return STATEMENTS.get(at);
    }

    private String both() {
        return spec("  require seen: response satisfies %s\n  require voice: response satisfies %s\n"
                .formatted(quoted(decided), quoted(abstained)));
    }

    private String one() {
        return spec("  require voice: response satisfies %s\n".formatted(quoted(abstained)));
    }

    @AfterAll
    void end() {
        client.close();
        judge.close();
    }

    @Test
    void everyItemSaysWhatTheHeadDecidedAndWhatItLeftOpen() {
        JsonNode reply = client.answer("/v1/score", scores("paper", both()));
        JsonNode item = reply.path("items").path(0);
        JsonNode holds = item.path("judgements").path(0);
        JsonNode open = item.path("judgements").path(1);

        assertThat(holds.path("statement").stringValue("")).isEqualTo(decided);
        assertThat(holds.path("outcome").stringValue("")).isEqualTo("HOLDS");
        assertThat(holds.path("probability").doubleValue())
                .isGreaterThanOrEqualTo(holds.path("band").path(1).doubleValue());
        assertThat(holds.path("end").intValue()).isEqualTo(RESPONSE.length());
        assertThat(open.path("outcome").stringValue("")).isEqualTo("UNKNOWN");
        assertThat(open.path("reason").stringValue("")).isNotEmpty();
        assertThat(open.has("probability")).isFalse();
        assertThat(List.of(holds, open))
                .allSatisfy(one -> assertThat(one.path("judge").stringValue("") + "@"
                                + one.path("version").stringValue(""))
                        .isEqualTo(judge.binding().label()));
        assertThat(item.path("status").stringValue("")).isEqualTo("partial");
        assertThat(item.path("reward").doubleValue())
                .isCloseTo(holds.path("probability").doubleValue(), within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "paper, 1, partial",
        "verl-if, 5, partial",
        "dense, 1, partial",
        "chain, 1, partial",
        "gated, 1, partial",
        "strict, -1, unscorable"
    })
    void anAbstentionEarnsWhatThePolicySays(String policy, double share, String status) {
        JsonNode item =
                client.answer("/v1/score", scores(policy, both())).path("items").path(0);

        assertThat(item.path("status").stringValue("")).isEqualTo(status);
        assertThat(item.has("accepted")).isFalse();
        if (share < 0) {
            assertThat(item.path("reward").isNull()).isTrue();
        } else {
            double probability =
                    item.path("judgements").path(0).path("probability").doubleValue();
            assertThat(item.path("reward").doubleValue()).isCloseTo(share * probability, within(1e-9));
        }
    }

    @Test
    void whereNothingIsDecidedThereIsNoRewardAndNoZero() {
        for (Facade facade : Facade.values()) {
            HttpResponse<byte[]> answer = client.post(facade.path(), asked(facade, one()));
            assertThat(answer.statusCode()).as(Client.text(answer)).isEqualTo(200);
            JsonNode json = Json.read(answer.body());
            switch (facade) {
                case VERIFY -> {
                    assertThat(json.path("_ng_failure_class").stringValue("")).isEqualTo("unscorable");
                    assertThat(json.path("reason").stringValue("")).isNotEmpty();
                }
                case GET_REWARD -> assertThat(json.path("rewards").toString()).isEqualTo("[null]");
                case REMOTE_RM -> assertThat(json.isNull()).isTrue();
                case CLASSIFY ->
                    assertThat(json.path("data").path(0).path("probs")).isEmpty();
                case PREDICT -> assertThat(json.path("value").isNull()).isTrue();
            }
        }
    }

    @Test
    void everyFormSaysWhichHeadItWas() {
        JsonNode scored = client.answer("/v1/score", scores("paper", both()));
        double probability = scored.path("items").path(0).path("reward").doubleValue();
        for (Facade facade : Facade.values()) {
            HttpResponse<byte[]> answer = client.post(facade.path(), asked(facade, both()));
            JsonNode json = Json.read(answer.body());
            assertThat(answer.headers().firstValue("X-Precept-Judge"))
                    .contains(judge.binding().label());
            assertThat(answer.headers().firstValue("X-Precept-Policy").orElse(""))
                    .startsWith("paper@");
            assertThat(answer.headers().firstValue("X-Precept-Engine")).isPresent();
            if (facade != Facade.REMOTE_RM) {
                assertThat(json.path("precept").path("judge")).isEqualTo(scored.path("judge"));
                assertThat(json.path("precept").path("judgements").path(0))
                        .isEqualTo(scored.path("items").path(0).path("judgements"));
            }
            assertThat(reward(facade, json)).as(Client.text(answer)).isCloseTo(probability, within(1e-6));
        }
        assertThat(client.post("/v1/score", scores("paper", both())).headers().firstValue("X-Precept-Judge"))
                .contains(judge.binding().label());
    }

    private static double reward(Facade facade, JsonNode json) {
        return switch (facade) {
            case VERIFY -> json.path("reward").doubleValue();
            case GET_REWARD -> json.path("rewards").path(0).doubleValue();
            case REMOTE_RM -> json.doubleValue();
            case CLASSIFY -> json.path("data").path(0).path("probs").path(1).doubleValue();
            case PREDICT -> json.path("value").doubleValue();
        };
    }

    private static String scores(String policy, String spec) {
        ObjectNode request =
                JsonNodeFactory.instance.objectNode().put("policy", policy).put("spec", spec);
        request.putArray("items").addObject().put("response", RESPONSE);
        return Json.written(request);
    }

    /** What a framework sends of the same response; a classifier names a spec that was registered. */
    private String asked(Facade facade, String spec) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        switch (facade) {
            case VERIFY -> {
                body.putObject("verifier_metadata").put("spec", spec);
                body.putObject("response")
                        .putArray("output")
                        .addObject()
                        .putArray("content")
                        .addObject()
                        .put("text", RESPONSE);
            }
            case GET_REWARD -> {
                body.putArray("query").add("Say. " + RESPONSE);
                body.putArray("prompts").add("Say. ");
                body.putArray("labels").addObject().put("spec", spec);
            }
            case REMOTE_RM ->
                body.put("prompt", "Say.")
                        .put("response", RESPONSE)
                        .putObject("label")
                        .put("spec", spec);
            case CLASSIFY -> {
                var registered = JsonNodeFactory.instance.objectNode().put("spec", spec);
                body.set(
                        "model",
                        client.answer("/v1/specs", Json.written(registered)).path("id"));
                body.put("input", RESPONSE);
            }
            case PREDICT -> body.put("question", "Say.").put("answer", RESPONSE).put("spec", spec);
        }
        return Json.written(body);
    }

    private static String spec(String lines) {
        return "spec judged {\n" + lines + "}\n";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\\\"") + "\"";
    }
}
