package dev.precept.trainer.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.trainer.score.Spec;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What frameworks send and what they take. */
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FacadeTest {
    private static final String LABEL =
            "{\"instruction_id_list\": [\"punctuation:no_comma\", \"change_case:english_lowercase\"]}";
    private static final String SPEC = "spec tea {\n  require response contains \"tea\"\n}\n";

    private final Client client = new Client(Client.SMALL, Map.of(Facade.REMOTE_RM, Unscorable.RETRY));

    @AfterAll
    void end() {
        client.close();
    }

    @Test
    void openRlhfSendsPromptsWithTheirResponses() {
        JsonNode reply = client.answer(
                "/t/" + Client.TOKEN + "/get_reward",
                "{\"query\": [\"Say tea.\\nI like tea<|im_end|>\\n\", \"p\"], \"prompts\": [\"Say tea.\\n\", \"p\"], \"labels\": [%s, null]}"
                        .formatted("\"{'instruction_id_list': ['punctuation:no_comma'], 'kwargs': [None]}\""));
        assertThat(reply.path("rewards").toString()).isEqualTo("[1.0,null]");
        assertThat(reply.path("scores").toString()).isEqualTo("[1.0,null]");
        assertThat(reply.path("extra_logs").propertyNames()).hasSize(Family.values().length);
        assertThat(reply.path("extra_logs").valueStream()).allMatch(column -> column.size() == 2);
    }

    @Test
    void openRlhfPutsTokensBeforeThePromptAndAnAnswerWithoutItsPromptHasNoReward() {
        JsonNode reply = client.answer(
                "/get_reward",
                "{\"query\": [\"<s>Say tea, please.I like tea</s>\", \"something else\"],"
                        + " \"prompts\": [\"Say tea, please.\", \"Say milk.\"], \"labels\": [%s, %s]}"
                                .formatted(LABEL, LABEL));
        assertThat(reply.path("rewards").toString()).isEqualTo("[0.5,null]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/get_reward | {}",
                "/get_reward | {'query': 'text', 'prompts': ['p'], 'labels': [null]}",
                "/get_reward | {'query': ['a', 'b'], 'prompts': ['p'], 'labels': [null]}",
                "/get_reward | {'query': ['a'], 'prompts': ['p'], 'labels': [null, null]}",
                "/get_reward | {'query': [null], 'prompts': ['p'], 'labels': [null]}",
                "/remote_rm | {'prompt': 'p', 'label': null}",
                "/remote_rm | {'prompt': 'p', 'response': null, 'label': null}",
                "/remote_rm | []",
                "/predict | {'question': 'q'}",
                "/classify | {'model': 'none'}",
                "/classify | {'model': 'none', 'input': [[1, 2]]}",
                "/verify | {'verifier_metadata': {'grading_mode': 'best'}, 'response': {'output': []}}",
                "/aggregate_metrics | {}",
                "/v1/advantages | {'estimator': 7, 'rollouts': []}",
                "/v1/advantages | {'rollouts': [{'group': 'a', 'reward_components': [1]}]}"
            })
    void whatWasNotSentIsNotTakenForNothing(String path, String body) {
        var reply = client.post(path, body.replace('\'', '"'));
        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(Client.code(reply)).isEqualTo("bad-request");
    }

    @ParameterizedTest
    @CsvSource({"binary, 0.0", "fraction, 0.5"})
    void nemoGymGradesAsTheRowSays(String mode, double reward) {
        String row = "\"response\": {\"output\": [{\"content\": [{\"text\": \"no comma Here\"}]}]}";
        String beside = "{\"verifier_metadata\": {\"instruction_id_list\": [\"punctuation:no_comma\","
                + " \"change_case:english_lowercase\"], \"grading_mode\": \"%s\"}, %s}".formatted(mode, row);
        String atTop = "{\"instruction_id_list\": [\"punctuation:no_comma\", \"change_case:english_lowercase\"],"
                + " \"grading_mode\": \"%s\", %s}".formatted(mode, row);
        for (String body : new String[] {beside, atTop}) {
            JsonNode reply = client.answer("/verify", body);
            assertThat(reply.path("reward").doubleValue()).isEqualTo(reward);
            assertThat(reply.path("follow_instruction_list").toString()).isEqualTo("[true,false]");
            assertThat(reply.path("reward_components")
                            .valueStream()
                            .mapToDouble(JsonNode::doubleValue)
                            .sum())
                    .isEqualTo(reward, within(1e-9));
        }
    }

    @Test
    void openRlhfSendsAColumnOfVerlAsTheLabel() {
        String truth =
                "{\\\"spec\\\": \\\"spec s {\\\\n  require response has exactly 2 words\\\\n}\\\\n\\\", \\\"parameters\\\": {}}";
        JsonNode reply = client.answer(
                "/get_reward",
                "{\"query\": [\"p two words\"], \"prompts\": [\"p\"], \"labels\": [{\"style\": \"rule\", \"ground_truth\": \"%s\"}]}"
                        .formatted(truth));
        assertThat(reply.path("rewards").toString()).isEqualTo("[1.0]");
    }

    @Test
    void aRowOfNemoGymMayNameItsPolicyAndItsMode() {
        String body =
                "{\"verifier_metadata\": {\"instruction_id_list\": [\"punctuation:no_comma\"], \"policy\": \"verl-if\","
                        + " \"mode\": \"%s\"}, \"response\": {\"output\": [{\"content\": [{\"text\": \"!\"}]}]}}";
        assertThat(client.answer("/verify", body.formatted("reference"))
                        .path("reward")
                        .doubleValue())
                .isEqualTo(5);
        assertThat(client.answer("/verify", body.formatted("native"))
                        .path("reward")
                        .doubleValue())
                .isZero();
    }

    @Test
    void openRlhfSendsEmptyBatches() {
        JsonNode reply = client.answer("/get_reward", "{\"query\": [], \"prompts\": [], \"labels\": []}");
        assertThat(reply.path("rewards")).isEmpty();
        assertThat(reply.path("scores")).isEmpty();
    }

    @Test
    void slimeTakesANumberOrAnObject() {
        String body = "{\"prompt\": \"p\", \"response\": \"no comma Here\", \"label\": %s}".formatted(LABEL);
        assertThat(client.answer("/remote_rm", body).doubleValue()).isEqualTo(0.5);
        JsonNode parts = client.answer("/remote_rm?form=components", body);
        assertThat(parts.path("score").doubleValue()).isEqualTo(0.5);
        assertThat(parts.has("reward")).isFalse();
        var unscorable = client.post("/remote_rm", "{\"prompt\": \"p\", \"response\": \"x\", \"label\": null}");
        assertThat(unscorable.statusCode()).isEqualTo(503);
        assertThat(Client.code(unscorable)).isEqualTo("unscorable");
    }

    @Test
    void nemoGymGetsItsRowBackWithComponentsThatSumToTheReward() {
        for (String type : new String[] {"\"type\": \"message\", ", ""}) {
            JsonNode reply = client.answer("/verify", """
                    {"extra": [1], "verifier_metadata": %s, "responses_create_params": {"input": [{"role": "user", "content": "p"}]},
                     "response": {"output": [{"type": "reasoning"}, {%s"role": "assistant",
                       "content": [{"type": "output_text", "text": "no comma Here"}]}]}}""".formatted(LABEL, type));
            assertThat(reply.path("extra").toString()).isEqualTo("[1]");
            assertThat(reply.path("reward").doubleValue()).isEqualTo(0.5);
            assertThat(reply.path("reward_components")
                            .valueStream()
                            .mapToDouble(JsonNode::doubleValue)
                            .sum())
                    .isEqualTo(0.5, within(1e-9));
            assertThat(Arrays.stream(Family.values()).map(Family::word))
                    .allMatch(word -> reply.path(word).isNumber());
            assertThat(reply.path("follow_instruction_list").toString()).isEqualTo("[true,false]");
            assertThat(reply.path("follow_all_instructions").booleanValue()).isFalse();
        }
    }

    @Test
    void nemoGymIsToldOfAFailureByItsOwnTag() {
        JsonNode reply = client.answer("/verify", "{\"response\": {\"output\": []}}");
        assertThat(reply.path("_ng_failure_class").stringValue("")).isEqualTo("unscorable");
        assertThat(client.answer("/seed_session", "{}")).isEmpty();
        assertThat(Client.text(client.get("/reverify_mode"))).isEqualTo("\"stateless\"");
    }

    @Test
    void nemoGymAggregatesByTask() {
        JsonNode reply = client.answer("/aggregate_metrics", """
                {"verify_responses": [{"_ng_task_index": 0, "reward": 1.0}, {"_ng_task_index": 0, "reward": 0.0},
                 {"_ng_task_index": 1, "reward": 1.0}]}""");
        assertThat(reply.path("group_level_metrics").size()).isEqualTo(2);
        assertThat(reply.path("group_level_metrics").path(0).path("mean/reward").doubleValue())
                .isEqualTo(0.5);
        assertThat(reply.path("key_metrics").path("mean/reward").doubleValue()).isEqualTo(2 / 3.0, within(1e-9));
    }

    @Test
    void classifiersNameTheSpecAsTheirModel() {
        assertThat(client.post("/classify", "{\"model\": \"none\", \"input\": \"x\"}")
                        .statusCode())
                .isEqualTo(404);
        client.answer("/v1/specs", "{\"spec\": \"spec tea {\\n  require response contains \\\"tea\\\"\\n}\\n\"}");
        JsonNode reply = client.answer(
                "/classify", "{\"model\": \"%s\", \"input\": [\"some tea\", \"milk\"]}".formatted(Spec.id(SPEC)));
        assertThat(reply.path("data").path(0).path("probs").toString()).isEqualTo("[0.0,1.0]");
        assertThat(reply.path("data").path(1).path("probs").toString()).isEqualTo("[1.0,0.0]");
    }

    @Test
    void thePapersModelTakesAQuestionAndAnAnswer() {
        JsonNode reply = client.answer(
                "/predict",
                "{\"question\": \"q\", \"answer\": \"this is a plain english sentence and it has no mark at all\", \"label\": %s}"
                        .formatted(LABEL));
        assertThat(reply.path("value").doubleValue()).isEqualTo(1);
        assertThat(reply.path("pred").intValue()).isEqualTo(1);
    }
}
