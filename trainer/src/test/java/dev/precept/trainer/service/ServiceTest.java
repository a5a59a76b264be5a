package dev.precept.trainer.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.runtime.exchange.Json;
import dev.precept.runtime.judge.Judge;
import dev.precept.trainer.score.Answer;
import dev.precept.trainer.score.Crew;
import dev.precept.trainer.score.PolicyBook;
import dev.precept.trainer.score.ScoreReply;
import dev.precept.trainer.score.ScoreRequest;
import dev.precept.trainer.score.Scorer;
import dev.precept.trainer.score.Spec;
import dev.precept.trainer.score.SpecRegistry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class ServiceTest {
    private static final String SPEC =
            "spec brief {\n  require response has at most 2 words\n  require response contains \"té\"\n}\n";
    private static final String REQUEST = """
            {"spec": %s, "items": [{"id": 1, "response": "🍵 té", "offsets": [[0, 1], [2, 4]], "group": "a"},
             {"id": 2, "response": "coffee with much milk", "group": "a"}, {"id": 3}]}""".formatted(quoted(SPEC));

    private final Client client = new Client(Client.SMALL, Map.of());

    @BeforeAll
    void itIsReady() {
        client.await("/readyz", reply -> reply.statusCode() == 200);
    }

    @AfterAll
    void end() {
        client.close();
        assertThat(client.log.toString(StandardCharsets.UTF_8)).doesNotContain(Client.TOKEN, "coffee");
    }

    @Test
    void theServiceAnswersTheBytesOfTheScorer() {
        var scorer = new Scorer(SpecRegistry.bounded(1 << 20), PolicyBook.builtIn(), Judge.NONE);
        byte[] expected = switch (ScoreRequest.read(Json.read(Json.utf8(REQUEST)))
                .then(request -> scorer.score(request, Crew.ALONE))) {
            case Answer.Given<ScoreReply>(var reply) -> reply.bytes(Crew.ALONE);
            case Answer.Refused<ScoreReply>(var refusal) -> throw new AssertionError(refusal.message());
        };
        assertThat(client.post("/v1/score", REQUEST).body()).isEqualTo(expected);
    }

    @Test
    void aSpecIsRegisteredListedAndUsedByItsId() {
        String request = "{\"spec_id\": \"%s\", \"items\": [{\"response\": \"té\"}]}";
        HttpResponse<byte[]> unknown = client.post("/v1/score", request.formatted("0123"));
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(Client.code(unknown)).isEqualTo("unknown-spec");

        var registered = client.answer("/v1/specs", "{\"spec\": " + quoted(SPEC) + "}");
        assertThat(registered.path("id").stringValue()).isEqualTo(Spec.id(SPEC));
        assertThat(registered.path("instruction").stringValue()).contains("at most 2 words");
        assertThat(Client.text(client.get("/v1/specs"))).contains(Spec.id(SPEC));
        assertThat(client.answer("/v1/score", request.formatted(Spec.id(SPEC)))
                        .path("items")
                        .path(0)
                        .path("reward")
                        .doubleValue())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "not (", "every word ", "chain { ", "{{{{", "\"{"})
    void aSpecThatIsDeepIsRefusedAndNotADefect(String nested) {
        String spec = quoted("spec a {\n  require " + nested.repeat(20_000));
        HttpResponse<byte[]> reply = client.post("/v1/specs", "{\"spec\": " + spec + "}");
        assertThat(reply.statusCode()).as(Client.text(reply).substring(0, 200)).isEqualTo(422);
    }

    @Test
    void aBrokenSpecComesBackWithItsProblems() {
        HttpResponse<byte[]> reply =
                client.post("/v1/specs", "{\"spec\": \"spec a {\\n  require response hs 2 words\\n}\"}");
        assertThat(reply.statusCode()).isEqualTo(422);
        var error = Json.read(reply.body()).path("error");
        assertThat(error.path("code").stringValue()).isEqualTo("bad-spec");
        assertThat(error.path("problems").path(0).path("line").intValue()).isEqualTo(2);
    }

    @Test
    void whoDoesNotKnowTheTokenIsSentAway() {
        HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.ofString("{\"items\": []}");
        HttpResponse<byte[]> none =
                client.send(client.to("/v1/score").POST(body).build());
        HttpResponse<byte[]> wrong = client.send(client.to("/v1/score")
                .header("Authorization", "Bearer no")
                .POST(body)
                .build());
        HttpResponse<byte[]> inPath =
                client.send(client.to("/t/no/v1/score").POST(body).build());
        for (HttpResponse<byte[]> reply : java.util.List.of(none, wrong, inPath)) {
            assertThat(reply.statusCode()).isEqualTo(401);
            assertThat(Client.code(reply)).isEqualTo("unauthorized");
            assertThat(reply.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        }
        assertThat(client.send(client.to("/t/" + Client.TOKEN + "/v1/score")
                                .POST(body)
                                .build())
                        .statusCode())
                .isEqualTo(200);
        assertThat(client.send(client.to("/t/" + Client.TOKEN).GET().build()).statusCode())
                .as("and the log says nothing of it")
                .isEqualTo(401);
        assertThat(client.send(client.to("/metrics").GET().build()).statusCode())
                .isEqualTo(401);
        assertThat(client.send(client.to("/healthz").GET().build()).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/score | nothing | 400 | bad-json",
                "/v1/score | [] | 400 | bad-request",
                "/v1/score | {\"items\": 3} | 400 | bad-request",
                "/v1/score | {\"items\": [], \"policy\": \"none\"} | 400 | unknown-policy",
                "/v1/specs | {} | 400 | bad-request",
                "/v1/score | {\"items\": [], \"items\": []} | 400 | bad-json",
                "/v1/score | {\"items\": [{\"response\": NaN}]} | 400 | bad-json",
                "/v1/score | {\"items\": []} {} | 400 | bad-json",
                "/v1/advantages | {\"rollouts\": [{\"group\": \"a\", \"reward\": 1e400}]} | 400 | bad-request",
                "/v1/advantages | {} | 400 | bad-request",
                "/v1/advantages | {\"rollouts\": [{}]} | 400 | bad-request",
                "/v1/nothing | {} | 404 | not-found",
                "/reverify_mode | {} | 405 | bad-method"
            })
    void whatCannotBeDoneIsSaidInOneForm(String path, String body, int status, String code) {
        HttpResponse<byte[]> reply = client.post(path, body);
        assertThat(reply.statusCode()).isEqualTo(status);
        assertThat(Json.read(reply.body()).path("error").propertyNames()).containsExactly("code", "message", "hint");
        assertThat(Client.code(reply)).isEqualTo(code);
    }

    @Test
    void whatIsTooLargeIsRefusedAndTheServiceLives() {
        byte[] large = new byte[50 << 20];
        java.util.Arrays.fill(large, (byte) ' ');
        HttpResponse<byte[]> reply = client.post("/v1/score", large);
        assertThat(reply.statusCode()).isEqualTo(413);
        assertThat(Client.code(reply)).isEqualTo("too-large");
        String items = "{},".repeat(50) + "{}";
        assertThat(Client.code(client.post("/v1/score", "{\"items\": [" + items + "]}")))
                .isEqualTo("too-many-items");
        assertThat(client.get("/healthz").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsPackedIsUnpackedUpToTheLimit() throws IOException {
        HttpResponse<byte[]> reply = packed(REQUEST.getBytes(StandardCharsets.UTF_8));
        assertThat(reply.headers().firstValue("Content-Encoding"))
                .as(reply.statusCode() + " " + reply.headers().map() + Client.text(reply))
                .contains("gzip");
        byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(reply.body())).readAllBytes();
        assertThat(unpacked).isEqualTo(client.post("/v1/score", REQUEST).body());
        assertThat(Client.code(packed(new byte[30 << 20]))).isEqualTo("too-large");
    }

    private HttpResponse<byte[]> packed(byte[] body) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var stream = new GZIPOutputStream(packed)) {
            stream.write(body);
        }
        return client.send(client.to("/v1/score")
                .header("Authorization", "Bearer " + Client.TOKEN)
                .header("Content-Encoding", "gzip")
                .header("Accept-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(packed.toByteArray()))
                .build());
    }

    @Test
    void aRequestThatIsSentAgainIsCountedOnce() {
        HttpRequest request = client.to("/v1/score")
                .header("Authorization", "Bearer " + Client.TOKEN)
                .header("X-Request-Id", "once")
                .POST(HttpRequest.BodyPublishers.ofString(REQUEST.replace("coffee", "cocoa")))
                .build();
        HttpResponse<byte[]> first = client.send(request);
        String counted = items();
        HttpResponse<byte[]> again = client.send(request);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("X-Request-Id")).contains("once");
        assertThat(items()).isEqualTo(counted);
    }

    private String items() {
        return Client.text(client.get("/metrics"))
                .lines()
                .filter(line -> line.startsWith("precept_items_total"))
                .sorted()
                .toList()
                .toString();
    }

    @Test
    void whatGivesRewardHackingAwayIsCounted() {
        client.answer("/v1/score", """
                {"spec": "spec wires {\\n require response has at most 9 words\\n}", "items": [
                  {"prompt": "p", "response": "same"}, {"prompt": "p", "response": "same"}, {"prompt": "p", "response": "!"},
                  {"prompt": "q", "response": "one"}, {"prompt": "q", "response": "two"}]}""");
        assertThat(Client.text(client.get("/metrics")).lines().filter(line -> line.contains("wires-")))
                .anyMatch(line -> line.startsWith("precept_responses_total") && line.endsWith(" 5.0"))
                .anyMatch(line -> line.startsWith("precept_contentless_total") && line.endsWith(" 1.0"))
                .anyMatch(line -> line.startsWith("precept_duplicates_total") && line.endsWith(" 1.0"))
                .anyMatch(line -> line.startsWith("precept_groups_total") && line.endsWith(" 2.0"))
                .anyMatch(line -> line.startsWith("precept_groups_without_variance_total") && line.endsWith(" 1.0"))
                .anyMatch(line -> line.startsWith("precept_response_characters_count") && line.endsWith(" 5"));
    }

    @Test
    void advantagesMarkGroupsThatTeachNothing() {
        var reply = client.answer("/v1/advantages", """
                {"estimator": "dr_grpo", "rollouts": [{"group": "a", "reward": 1}, {"group": "a", "reward": 0},
                 {"group": "a", "reward": null}, {"group": "b", "reward": 1}, {"group": "b", "reward": 1}]}""");
        assertThat(reply.path("advantages").toString()).isEqualTo("[0.5,-0.5,null,0.0,0.0]");
        assertThat(reply.path("groups").path("a").path("zero_variance").booleanValue())
                .isFalse();
        assertThat(reply.path("groups").path("b").path("zero_variance").booleanValue())
                .isTrue();
    }

    @Test
    void atTheEndWhatIsUnderWayIsAnswered() throws IOException {
        var ending = new Client(Client.SMALL, Map.of());
        try (Socket slow = ending.half(REQUEST)) {
            ending.await("/metrics", Client::holdsABody);
            var closed = CompletableFuture.runAsync(ending.service::close);
            ending.await("/readyz", reply -> reply.statusCode() == 503);
            assertThat(Client.code(ending.post("/v1/score", REQUEST))).isEqualTo("draining");
            assertThat(Client.rest(slow, REQUEST)).startsWith("HTTP/1.1 200").contains("\"engine\"");
            closed.join();
        }
        assertThat(ending.log.toString(StandardCharsets.UTF_8)).contains("\"all_answered\":true");
    }

    @Test
    void aRequestWhoseTimeIsOverSaysSo() {
        Limits none = Client.limits(4, Duration.ofSeconds(20), Duration.ofNanos(1));
        try (var hurried = new Client(none, Map.of())) {
            HttpResponse<byte[]> reply = hurried.post("/v1/score", REQUEST);
            assertThat(reply.statusCode()).isEqualTo(503);
            assertThat(Client.code(reply)).isEqualTo("out-of-time");
        }
    }

    private static String quoted(String text) {
        return tools.jackson.databind.node.JsonNodeFactory.instance
                .stringNode(text)
                .toString();
    }
}
