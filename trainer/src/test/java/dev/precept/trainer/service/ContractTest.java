package dev.precept.trainer.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.precept.runtime.exchange.Json;
import dev.precept.runtime.judge.Judge;
import dev.precept.trainer.score.PolicyBook;
import dev.precept.trainer.score.Scorer;
import dev.precept.trainer.score.Spec;
import dev.precept.trainer.score.SpecRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What {@code /openapi.yaml} promises is what is answered: real answers of every address, good and bad, against their schemas. */
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractTest {
    private static final JsonNode DESCRIPTION = description();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final String SPEC =
            "spec tea(limit: number) {\n  require short: response has at most limit words\n  require response contains \"té\"\n"
                    + "  require response satisfies \"Warm.\"\n  when response has at least 9 words { require response contains \"milk\" }\n}\n";
    private static final String LABEL =
            "{\"instruction_id_list\": [\"punctuation:no_comma\", \"change_case:english_lowercase\"]}";

    private final Client client =
            new Client(Client.limits(1, Duration.ofSeconds(20), Duration.ofSeconds(20)), Map.of());

    @AfterAll
    void end() {
        client.close();
    }

    /** Good requests of every address that takes some, as they are described, and their answers. */
    @Test
    void everyAddressAnswersAsItIsDescribed() {
        var answered = new HashSet<String>();
        assertThat(client.post(
                                "/v1/specs",
                                requests().getOrDefault("/v1/specs", List.of()).getFirst())
                        .statusCode())
                .isEqualTo(200);
        for (Map.Entry<String, List<String>> entry : requests().entrySet()) {
            for (String body : entry.getValue()) {
                String path = entry.getKey();
                assertThat(wrong(request(path), Json.read(Json.utf8(body))))
                        .as(body)
                        .isEmpty();
                HttpResponse<byte[]> answer = client.post(path, body);
                assertThat(answer.statusCode()).as(Client.text(answer)).isEqualTo(200);
                assertThat(wrong(answer, "post", path)).as(Client.text(answer)).isEmpty();
                answered.add("post " + described(path));
            }
        }
        DESCRIPTION.path("paths").properties().stream()
                .filter(path -> path.getValue().has("get"))
                .forEach(path -> {
                    HttpResponse<byte[]> answer = client.get(path.getKey());
                    assertThat(answer.statusCode()).isEqualTo(200);
                    assertThat(wrong(answer, "get", path.getKey()))
                            .as(Client.text(answer))
                            .isEmpty();
                    answered.add("get " + path.getKey());
                });
        assertThat(answered).containsExactlyInAnyOrderElementsOf(operations());
    }

    @Test
    void everyAddressThatThereIsIsDescribedAndNoOther() {
        var scoring = new Scoring(
                new Scorer(SpecRegistry.bounded(1), PolicyBook.builtIn(), Judge.NONE),
                Client.SMALL,
                new Meters(),
                new RequestLog(System.err));
        var settings = new Settings("", 0, java.util.Optional.empty(), Client.SMALL, Map.of());
        Set<String> there = Routes.of(scoring, settings, new Meters()).endpoints().entrySet().stream()
                .flatMap(path -> path.getValue().keySet().stream()
                        .map(method -> method.toLowerCase(java.util.Locale.ROOT) + " " + path.getKey()))
                .collect(Collectors.toCollection(HashSet::new));
        Pages.paths().forEach(path -> there.add("get " + path));
        there.addAll(Set.of("get /healthz", "get /readyz"));
        assertThat(operations()).containsExactlyInAnyOrderElementsOf(there);
    }

    /** Every kind of error of every address that takes a body. */
    @Test
    void errorsAreAsTheyAreDescribed() throws IOException {
        for (String path : requests().keySet()) {
            is(400, "bad-json", path, client.post(path, "nothing"));
            is(
                    401,
                    "unauthorized",
                    path,
                    client.send(client.to(path)
                            .POST(HttpRequest.BodyPublishers.ofString("{}"))
                            .build()));
            is(413, "too-large", path, client.post(path, " ".repeat((1 << 20) + 1)));
            HttpResponse<byte[]> method = client.send(client.to(path)
                    .header("Authorization", "Bearer " + Client.TOKEN)
                    .DELETE()
                    .build());
            assertThat(method.statusCode()).isEqualTo(405);
            assertThat(wrong(schema("Error"), Json.read(method.body()))).isEmpty();
        }
        is(404, "unknown-spec", "/v1/score", client.post("/v1/score", "{\"spec_id\": \"none\", \"items\": [{}]}"));
        is(404, "unknown-spec", "/classify", client.post("/classify", "{\"model\": \"none\", \"input\": \"\"}"));
        is(422, "bad-spec", "/v1/score", client.post("/v1/score", "{\"spec\": \"spec a {\", \"items\": []}"));
        is(422, "bad-spec", "/v1/specs", client.post("/v1/specs", "{\"spec\": \"spec a {\\n require respons\\n}\"}"));
        is(413, "too-many-items", "/v1/score", client.post("/v1/score", "{\"items\": [" + "{},".repeat(50) + "{}]}"));
        is(400, "unknown-policy", "/v1/score", client.post("/v1/score", "{\"policy\": \"none\", \"items\": []}"));
        for (String path : requests().keySet()) {
            if (!path.equals("/seed_session")) {
                is(
                        400,
                        "bad-request",
                        path,
                        client.post(path, path.equals("/verify") ? "{\"grading_mode\": 1}" : "{}"));
            }
        }
    }

    @Test
    void errorsOfWantAreAsTheyAreDescribed() throws IOException, InterruptedException {
        var latch = new Latch();
        Duration shortly = Duration.ofMillis(300);
        try (var busy = new Client(
                Client.limits(1, shortly, Duration.ofSeconds(20)), Map.of(Facade.PREDICT, Unscorable.RETRY), latch)) {
            is(503, "unscorable", "/predict", busy.post("/predict", "{\"answer\": \"a\"}"));
            var first = CompletableFuture.supplyAsync(() -> busy.post("/v1/score", Latch.SPEC));
            latch.await();
            is(429, "busy", "/v1/score", busy.post("/v1/score", "{\"items\": []}"));
            latch.tell();
            first.join();
            try (Socket slow = busy.raw(Client.head(1 << 20))) {
                while (slow.getInputStream().available() == 0) {
                    slow.getOutputStream().write(' ');
                }
                String answer = new String(slow.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                JsonNode error = Json.read(Json.utf8(answer.substring(answer.indexOf("\r\n\r\n") + 4)));
                assertThat(error.path("error").path("code").stringValue("")).isEqualTo("too-slow");
                assertThat(wrong(responseSchema("post", "/v1/score", 408), error))
                        .isEmpty();
            }
        }
        try (var hurried = new Client(Client.limits(4, Duration.ofSeconds(20), Duration.ofNanos(1)), Map.of())) {
            is(503, "out-of-time", "/v1/score", hurried.post("/v1/score", "{\"items\": [{}]}"));
        }
    }

    /** No value is null, but where a response has no reward, and labels that a spec does not give. */
    @Test
    void nothingElseIsNull() {
        JsonNode reply = client.answer(
                "/v1/score", requests().getOrDefault("/v1/score", List.of()).getFirst());
        assertThat(nulls(reply, "")).allMatch(path -> path.matches("/items/\\d+/(reward|findings/\\d+/label)"));
        for (JsonNode item : reply.path("items")) {
            assertThat(item.path("reward").isNull())
                    .isEqualTo(item.path("status").stringValue("").equals("unscorable"));
            assertThat(item.has("accepted") && item.path("reward").isNull()).isFalse();
        }
        assertThat(reply.path("items").get(0).path("accepted").booleanValue(true))
                .isFalse();
        assertThat(reply.path("items").get(1).has("accepted")).as("undecided").isFalse();
    }

    private static Map<String, List<String>> requests() {
        String spec = JsonNodeFactory.instance.stringNode(SPEC).toString();
        String wants = "\"parameters\": {\"limit\": 5}";
        String scores = """
                {"spec": %s, "policy": "dense", "mode": "native", "items": [
                  {"id": 1, %s, "response": "nothing of it"}, {"id": "two", %s, "response": "té 🍵", "offsets": [[0, 2]]},
                  {%s, "response": "té", "tokens": ["té"], "group": "g"}, {"response": "té"},
                  {%s, "response": "some té and much of it", "finish_reason": "length"}]}""".formatted(spec, wants, wants, wants, wants);
        Map<String, List<String>> all = new TreeMap<>();
        all.put(
                "/v1/score",
                List.of(
                        scores,
                        "{\"items\": []}",
                        "{\"items\": [{\"label\": %s, \"response\": \"a, B\"}]}".formatted(LABEL)));
        all.put("/v1/specs", List.of("{\"spec\": %s}".formatted(spec)));
        all.put("/v1/advantages", List.of("""
                {"estimator": "gdpo", "epsilon": 1e-6, "weights": {"length": 2}, "rollouts": [
                  {"group": "a", "reward": 1, "reward_components": {"length": 1}, "mask": {"length": true}},
                  {"group": "a", "reward": 0, "reward_components": {"length": 0}, "mask": {"length": true}},
                  {"group": "a", "reward": null}]}"""));
        all.put(
                "/verify",
                List.of(
                        "{\"response\": {\"output\": [{\"content\": \"a b\"}]}, \"verifier_metadata\": %s, \"grading_mode\": \"binary\"}"
                                .formatted(LABEL),
                        "{\"response\": {\"output\": []}}"));
        all.put("/seed_session", List.of("{}"));
        all.put("/aggregate_metrics", List.of("{\"verify_responses\": [{\"_ng_task_index\": 0, \"reward\": 1.0}]}"));
        all.put(
                "/get_reward",
                List.of(
                        "{\"query\": [\"p a\", \"p b\"], \"prompts\": [\"p \", \"p \"], \"labels\": [%s, null]}"
                                .formatted(LABEL),
                        "{\"query\": [], \"prompts\": [], \"labels\": []}"));
        all.put(
                "/remote_rm",
                List.of(
                        "{\"prompt\": \"p\", \"response\": \"a\", \"label\": %s}".formatted(LABEL),
                        "{\"prompt\": [], \"response\": \"a\", \"label\": null}"));
        all.put("/remote_rm?form=components", all.getOrDefault("/remote_rm", List.of()));
        all.put(
                "/classify?spec_id=" + Spec.id(SPEC),
                List.of("{\"model\": \"m\", \"input\": [\"a\"]}", "{\"input\": \"a\"}"));
        all.put(
                "/predict",
                List.of(
                        "{\"question\": \"q\", \"answer\": \"a\", \"label\": %s}".formatted(LABEL),
                        "{\"answer\": \"a\"}"));
        return all;
    }

    /** It answers so, and as it is described. */
    private static void is(int status, String code, String path, HttpResponse<byte[]> answer) throws IOException {
        assertThat(answer.statusCode()).as(path + Client.text(answer)).isEqualTo(status);
        assertThat(Client.code(answer)).isEqualTo(code);
        assertThat(wrong(answer, "post", path)).isEmpty();
        assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(status == 429 || status == 503);
    }

    private static Set<String> operations() {
        return DESCRIPTION.path("paths").properties().stream()
                .flatMap(path -> path.getValue().propertyNames().stream().map(method -> method + " " + path.getKey()))
                .collect(Collectors.toSet());
    }

    private static String described(String path) {
        int query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }

    /** What is wrong with an answer: its status and its type must be described, and what is JSON must be as its schema says. */
    private static List<String> wrong(HttpResponse<byte[]> answer, String method, String path) {
        JsonNode response = response(method, described(path), answer.statusCode());
        String type = answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
        JsonNode content = response.path("content").path(type);
        if (content.isMissingNode()) {
            return List.of("%s %s: %d as %s is not described".formatted(method, path, answer.statusCode(), type));
        }
        return type.equals("application/json") ? wrong(content.path("schema"), Json.read(answer.body())) : List.of();
    }

    private static JsonNode responseSchema(String method, String path, int status) {
        return response(method, path, status)
                .path("content")
                .path("application/json")
                .path("schema");
    }

    private static JsonNode response(String method, String path, int status) {
        JsonNode response = DESCRIPTION
                .path("paths")
                .path(path)
                .path(method)
                .path("responses")
                .path(Integer.toString(status));
        String reference = response.path("$ref").stringValue("");
        return reference.isEmpty()
                ? response
                : DESCRIPTION
                        .path("components")
                        .path("responses")
                        .path(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static JsonNode request(String path) {
        return DESCRIPTION
                .path("paths")
                .path(described(path))
                .path("post")
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
    }

    private static JsonNode schema(String name) {
        return JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/" + name);
    }

    private static List<String> wrong(JsonNode described, JsonNode value) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.set("components", DESCRIPTION.path("components"));
        whole.putArray("allOf").add(described);
        Schema schema = SCHEMAS.getSchema(whole);
        return schema.validate(value).stream().map(Error::toString).toList();
    }

    private static List<String> nulls(JsonNode node, String path) {
        if (node.isNull()) {
            return List.of(path);
        }
        if (node.isArray()) {
            return java.util.stream.IntStream.range(0, node.size())
                    .boxed()
                    .flatMap(index -> nulls(node.get(index), path + "/" + index).stream())
                    .toList();
        }
        return node.properties().stream()
                .flatMap(field -> nulls(field.getValue(), path + "/" + field.getKey()).stream())
                .toList();
    }

    private static JsonNode description() {
        try (InputStream stream =
                Objects.requireNonNull(Routes.class.getResourceAsStream("openapi.yaml"), "openapi.yaml")) {
            return YAMLMapper.shared().readTree(stream);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
