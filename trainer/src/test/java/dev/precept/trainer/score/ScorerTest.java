package dev.precept.trainer.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.runtime.exchange.Json;
import dev.precept.runtime.judge.Claim;
import dev.precept.runtime.judge.Judge;
import dev.precept.runtime.judge.JudgeBinding;
import dev.precept.runtime.suite.Mode;
import dev.precept.trainer.reward.Policies;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class ScorerTest {
    private static final String BRIEF = """
            spec brief(limit: number) {
              require short: response has at most limit words
              require response contains "tea"
            }
            """;
    private static final Scorer SCORER = new Scorer(SpecRegistry.bounded(1 << 20), PolicyBook.builtIn(), Judge.NONE);

    @Test
    void anItemIsRewardedInThreeLayers() {
        JsonNode item = only("""
                {"id": "a", "response": "tea", "parameters": {"limit": 2}, "tokens": ["te", "a"]}""");
        assertThat(item.propertyNames())
                .containsExactly(
                        "id",
                        "status",
                        "reward",
                        "accepted",
                        "reward_components",
                        "family_scores",
                        "mask",
                        "n_applicable",
                        "findings",
                        "token_rewards");
        assertThat(item.path("reward").doubleValue()).isEqualTo(1);
        assertThat(item.path("findings").findValuesAsString("label")).contains("short");
        assertThat(item.path("token_rewards")
                        .valueStream()
                        .mapToDouble(JsonNode::doubleValue)
                        .sum())
                .isEqualTo(1, within(1e-9));
    }

    @Test
    void everyItemHasEveryFamilyAndTheSumIsTheReward() {
        ObjectNode request = request("""
                {"response": "tea and cake", "parameters": {"limit": 2}}""", """
                {"response": 5}""", """
                {"response": "no", "label": {"instruction_id_list": ["punctuation:no_comma"]}, "parameters": {"limit": 0}}""");
        for (JsonNode item : scored(request)) {
            for (String vector : List.of("reward_components", "family_scores", "mask")) {
                assertThat(item.path(vector).propertyNames())
                        .containsExactlyElementsOf(
                                Arrays.stream(Family.values()).map(Family::word).collect(Collectors.toList()));
            }
            double sum = item.path("reward_components")
                    .valueStream()
                    .mapToDouble(JsonNode::doubleValue)
                    .sum();
            assertThat(sum).isEqualTo(item.path("reward").doubleValue(0), within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5",
                "{}",
                "{\"response\": 5}",
                "{\"response\": \"tea\"}",
                "{\"response\": \"tea\", \"parameters\": {\"limit\": \"two\"}}",
                "{\"response\": \"tea\", \"parameters\": {\"limit\": 2}, \"offsets\": [[0, 9]]}",
                "{\"response\": \"tea\", \"parameters\": {\"limit\": 2}, \"offsets\": 3}",
                "{\"response\": \"tea\", \"parameters\": {\"limit\": 2}, \"tokens\": [\"t\"]}",
                "{\"response\": \"tea\", \"parameters\": {\"limit\": 2}, \"finish_reason\": 1}",
                "{\"response\": \"tea\", \"parameters\": {\"limit\": 2}, \"spec\": \"nonsense\"}",
                "{\"response\": \"tea\", \"spec\": \"a\", \"spec_id\": \"b\"}"
            })
    void anItemThatCannotBeReadCostsOnlyItself(String broken) {
        List<JsonNode> items = scored(request(broken, """
                {"response": "tea", "parameters": {"limit": 2}}"""));
        assertThat(items.getFirst().path("status").stringValue()).isEqualTo("unscorable");
        assertThat(items.getFirst().path("reward").isNull()).isTrue();
        assertThat(items.getFirst().path("reason").stringValue("")).isNotEmpty();
        assertThat(items.getFirst().path("mask").valueStream()).noneMatch(JsonNode::booleanValue);
        assertThat(items.getLast().path("reward").doubleValue()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"instruction_id_list\": [\"length_constraints:number_words\"], \"kwargs\": [{\"relation\": \"at least\", \"num_words\": 1e999999}]}",
                "\"{'instruction_id_list': ['length_constraints:number_words'], 'kwargs': [{'relation': 'at least', 'num_words': 1e999999}]}\"",
                "{\"instruction_id_list\": [\"length_constraints:number_words\"], \"kwargs\": [{\"relation\": \"at least\", \"num_words\": 1e300}]}",
                "\"[1e999999]\"",
                "\"['instruction_id_list'\"",
                "[[[[{}]]]]",
                "7"
            })
    void aStrangeLabelCostsOnlyItsItem(String label) {
        JsonNode item = scored(read("{\"items\": [{\"label\": %s, \"response\": \"a\"}]}".formatted(label)))
                .getFirst();
        assertThat(item.path("status").stringValue("")).isEqualTo("unscorable");
        assertThat(item.path("reason").stringValue("")).startsWith("`label`");
    }

    @Test
    void aLongNumberOfPythonIsNoLabel() {
        String label = "\"{'instruction_id_list': [" + "9".repeat(1_000_000) + "]}\"";
        JsonNode item = scored(read("{\"items\": [{\"label\": %s, \"response\": \"a\"}]}".formatted(label)))
                .getFirst();
        assertThat(item.path("status").stringValue("")).isEqualTo("unscorable");
    }

    @Test
    void anEmptyBatchHasAnEmptyAnswer() {
        ObjectNode reply = reply(read("{\"items\": []}"));
        assertThat(reply.propertyNames()).containsExactly("policy", "engine", "judge", "items");
        assertThat(reply.path("policy").path("name").stringValue()).isEqualTo("paper");
        assertThat(reply.path("policy").path("hash").stringValue()).isEqualTo(Policies.PAPER.hash());
        assertThat(reply.path("items")).isEmpty();
    }

    /** A probability is the score; what no judge decided costs nothing, and where nothing is left there is no zero. */
    @Test
    void aJudgementIsWorthItsProbabilityAndOneThatFailedIsNoZero() {
        var scorer = new Scorer(SpecRegistry.bounded(1 << 20), PolicyBook.builtIn(), new HalfBroken());
        ObjectNode reply = (ObjectNode) Json.read(text(scorer, read("""
                {"spec": "spec s {\\n require response satisfies \\"Is warm.\\"\\n prefer response satisfies \\"Is short.\\"\\n}",
                 "items": [{"response": "warm tea"}, {"response": "cold tea"}, {"response": "short"}]}""")).getBytes(StandardCharsets.UTF_8));

        assertThat(reply.path("judge").path("name").stringValue()).isEqualTo("half");
        assertThat(reply.path("judge").path("version").stringValue()).isEqualTo("3");
        JsonNode warm = reply.path("items").path(0);
        assertThat(warm.path("status").stringValue()).isEqualTo("partial");
        assertThat(warm.path("reward").doubleValue()).isEqualTo(0.75);
        assertThat(warm.path("findings").toString()).contains("0.75 by half@3, which read all", "the server is down");
        JsonNode cold = reply.path("items").path(1);
        assertThat(cold.path("reward").doubleValue()).isEqualTo(0.25);
        JsonNode lost = reply.path("items").path(2);
        assertThat(lost.path("status").stringValue()).isEqualTo("unscorable");
        assertThat(lost.path("reward").isNull()).isTrue();
    }

    /** Says how warm a text is, and of anything else that its server is down. */
    private record HalfBroken() implements Judge {
        @Override
        public List<dev.precept.runtime.judge.Answer> judge(List<Claim> claims) {
            return claims.stream().map(this::answer).toList();
        }

        private dev.precept.runtime.judge.Answer answer(Claim claim) {
            return claim.statement().equals("Is warm.") && claim.context().contains("tea")
                    ? new dev.precept.runtime.judge.Answer.Decided(
                            claim.context().contains("warm") ? 0.75 : 0.25,
                            binding().label(),
                            "all")
                    : new dev.precept.runtime.judge.Answer.Undecided("the server is down");
        }

        @Override
        public JudgeBinding binding() {
            return new JudgeBinding("half", "3", Optional.empty());
        }
    }

    @Test
    void aLoneSurrogateSurvives() {
        String reply = text(read("""
                {"spec": "spec s {\\n require response contains \\"x\\"\\n}", "items": [{"id": "\\ud800", "response": "\\udc00 tea"}]}"""));
        assertThat(reply).contains("\"id\":\"\\uD800\"").contains("\"status\":\"ok\"");
    }

    @Test
    void evidenceIsCountedInCodePointsOfTheResponseAsSent() {
        JsonNode item = scored(read("""
                        {"spec": "spec s {\\n require response contains \\"tea\\"\\n}", "items": [{"response": "🍵🍵 tea"}]}""")).getFirst();
        JsonNode tea = item.path("findings").path(1).path("evidence").path(0);
        assertThat(tea.path("start").intValue()).isEqualTo(3);
        assertThat(tea.path("end").intValue()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"instruction_id_list\": [\"punctuation:no_comma\", \"length_constraints:number_words\"],"
                        + " \"kwargs\": [{\"num_words\": null}, {\"relation\": \"at least\", \"num_words\": 2.0}]}",
                "\"[{'instruction_id': ['punctuation:no_comma', 'length_constraints:number_words'],"
                        + " 'kwargs': [None, {'relation': 'at least', 'num_words': 2}]}]\"",
                "\"{\\\"instruction_id_list\\\": [\\\"punctuation:no_comma\\\", \\\"length_constraints:number_words\\\"],"
                        + " \\\"kwargs\\\": [{}, {\\\"relation\\\": \\\"at least\\\", \\\"num_words\\\": 2}]}\""
            })
    void aRowOfABenchmarkNeedsNoSpec(String label) {
        for (String mode : List.of("reference", "native")) {
            List<JsonNode> items = scored(read("""
                    {"mode": "%s", "items": [{"label": %s, "response": "much tea"}, {"label": %s, "response": "tea,"}]}""".formatted(mode, label, label)));
            assertThat(items.getFirst().path("reward").doubleValue()).isEqualTo(1);
            assertThat(items.getFirst().path("accepted").booleanValue()).isTrue();
            assertThat(items.getLast().path("reward").doubleValue()).isZero();
        }
    }

    @Test
    void theReferenceRewardsWhatSaysNothingAndTheLanguageDoesNot() {
        String items = """
                "items": [{"label": {"instruction_id_list": ["punctuation:no_comma"]}, "response": "!"}]""";
        assertThat(scored(read("{\"mode\": \"reference\", " + items + "}"))
                        .getFirst()
                        .path("reward")
                        .doubleValue())
                .isEqualTo(1);
        assertThat(scored(read("{\"mode\": \"native\", " + items + "}"))
                        .getFirst()
                        .path("reward")
                        .doubleValue())
                .isZero();
    }

    @Test
    void aSpecIsFoundByTheHashOfItsContentAndAnUnknownOneCostsTheBatch() {
        var registry = SpecRegistry.bounded(1 << 20);
        var scorer = new Scorer(registry, PolicyBook.builtIn(), Judge.NONE);
        String request = """
                {"spec_id": "%s", "items": [{"response": "tea", "parameters": {"limit": 2}}]}""".formatted(Spec.id(BRIEF));
        assertThat(code(scorer, request)).isEqualTo("unknown-spec");
        assertThat(registry.register(BRIEF)).isInstanceOf(Answer.Given.class);
        assertThat(code(scorer, request)).isEqualTo("given");
        assertThat(registry.list()).extracting(Spec::name).containsExactly("brief");
    }

    @Test
    void asManySpecsAreKeptAsTheBoundLetsAndWhatIsPinnedStays() {
        var registry = SpecRegistry.bounded(1 << 18);
        String pinned = Spec.id(BRIEF);
        registry.pin(BRIEF);
        for (int number = 0; number < 500; number++) {
            registry.register("spec s%d {\n  require response has at most %d words\n}\n".formatted(number, number + 1));
        }

        assertThat(registry.list()).hasSizeBetween(2, 250);
        assertThat(registry.find(pinned, Mode.NATIVE)).isInstanceOf(Answer.Given.class);
    }

    @Test
    void whatARequestAsksForIsCheckedAsAWhole() {
        assertThat(code(SCORER, "[]")).isEqualTo("bad-request");
        assertThat(code(SCORER, "{}")).isEqualTo("bad-request");
        assertThat(code(SCORER, "{\"items\": [], \"mode\": \"loose\"}")).isEqualTo("bad-request");
        assertThat(code(SCORER, "{\"items\": [], \"policy\": \"generous\"}")).isEqualTo("unknown-policy");
        assertThat(code(SCORER, "{\"items\": [], \"spec\": \"spec {\"}")).isEqualTo("bad-spec");
        assertThat(code(SCORER, "{\"items\": [], \"spec\": \"spec a {\\n}\\nspec b {\\n}\"}"))
                .isEqualTo("bad-spec");
        assertThat(code(SCORER, "{\"items\": [], \"spec\": \"import \\\"x.precept\\\"\\nspec a {\\n}\"}"))
                .isEqualTo("bad-spec");
    }

    private static String code(Scorer scorer, String request) {
        return switch (ScoreRequest.read(read(request)).then(asked -> scorer.score(asked, Crew.ALONE))) {
            case Answer.Given<ScoreReply> given -> "given";
            case Answer.Refused<ScoreReply>(var refusal) -> refusal.code().word();
        };
    }

    private static JsonNode only(String item) {
        return scored(request(item)).getFirst();
    }

    private static ObjectNode request(String... items) {
        ObjectNode request = JsonNodeFactory.instance.objectNode().put("spec", BRIEF);
        Arrays.stream(items).map(ScorerTest::read).forEach(request.putArray("items")::add);
        return request;
    }

    private static List<JsonNode> scored(JsonNode request) {
        return reply(request).path("items").valueStream().toList();
    }

    private static ObjectNode reply(JsonNode request) {
        return (ObjectNode) read(text(request));
    }

    private static String text(JsonNode request) {
        return text(SCORER, request);
    }

    private static String text(Scorer scorer, JsonNode request) {
        return switch (ScoreRequest.read(request).then(asked -> scorer.score(asked, Crew.ALONE))) {
            case Answer.Given<ScoreReply>(var reply) -> new String(reply.bytes(Crew.ALONE), StandardCharsets.UTF_8);
            case Answer.Refused<ScoreReply>(var refusal) -> throw new AssertionError(refusal.message());
        };
    }

    private static JsonNode read(String json) {
        return Json.read(Json.utf8(json));
    }
}
