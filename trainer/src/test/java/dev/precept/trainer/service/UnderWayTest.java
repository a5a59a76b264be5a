package dev.precept.trainer.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What happens beside a request that is under way. */
@Timeout(60)
class UnderWayTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void moreThanThereIsRoomForIsAskedToComeAgain() throws InterruptedException {
        var latch = new Latch();
        try (var busy = new Client(Client.limits(1, LONG, LONG), Map.of(), latch)) {
            var first = CompletableFuture.supplyAsync(() -> busy.post("/v1/score", Latch.SPEC));
            latch.await();
            HttpResponse<byte[]> refused = busy.post("/v1/score", "{\"items\": []}");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(Client.code(refused)).isEqualTo("busy");
            assertThat(refused.headers().firstValue("Retry-After")).contains("1");
            latch.tell();
            assertThat(first.join().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void oneThatIsSentAgainWhileItIsUnderWayIsScoredOnce() throws InterruptedException {
        var latch = new Latch();
        try (var client = new Client(Client.limits(1, LONG, LONG), Map.of(), latch)) {
            var first = CompletableFuture.supplyAsync(() -> client.send(named(client, "twin", Latch.SPEC)));
            latch.await();
            var second = CompletableFuture.supplyAsync(() -> client.send(named(client, "twin", Latch.SPEC)));
            client.await("/metrics", reply -> Client.text(reply).contains("precept_requests_joined_total 1.0"));
            assertThat(Client.code(client.send(named(client, "other", Latch.SPEC))))
                    .as("the second holds no place, and another has none")
                    .isEqualTo("busy");
            latch.tell();
            assertThat(second.join().statusCode()).isEqualTo(200);
            assertThat(second.join().body()).isEqualTo(first.join().body());
            assertThat(latch.claims).hasValue(1);
            assertThat(Client.text(client.get("/metrics"))).contains("precept_items_total{status=\"ok\"} 1.0");
        }
    }

    @Test
    void theSameIdWithAnotherBodyIsAnotherRequest() {
        try (var client = new Client(Client.SMALL, Map.of())) {
            String one = "{\"items\": [{\"id\": 1}]}";
            String two = "{\"items\": [{\"id\": 2}]}";
            assertThat(Client.text(client.send(named(client, "same", one)))).contains("\"id\":1");
            assertThat(Client.text(client.send(named(client, "same", two)))).contains("\"id\":2");
        }
    }

    @Test
    void requestsThatWaitForAThreadAreCountedAndTimed() throws InterruptedException {
        var latch = new Latch();
        var one = new Limits(1 << 20, 50, 4, 4 << 20, 1, LONG, LONG, LONG);
        try (var client = new Client(one, Map.of(), latch)) {
            var first = CompletableFuture.supplyAsync(() -> client.post("/v1/score", Latch.SPEC));
            latch.await();
            var second = CompletableFuture.supplyAsync(() -> client.post("/v1/score", "{\"items\": [{}]}"));
            client.await("/metrics", Client.tells("precept_queue_depth 1.0"));
            assertThat(Client.text(client.get("/metrics"))).contains("precept_queue_wait_seconds_count 1\n");
            latch.tell();
            assertThat(first.join().statusCode()).isEqualTo(200);
            assertThat(second.join().statusCode()).isEqualTo(200);
            assertThat(Client.text(client.get("/metrics")))
                    .contains("precept_queue_wait_seconds_count 2\n", "precept_queue_depth 0.0");
        }
    }

    @Test
    void bodiesTogetherAreBounded() throws IOException {
        var tight = new Limits(1 << 20, 50, 4, 1 << 20, 1, LONG, LONG, LONG);
        String half = "{\"items\": [], \"a\": \"" + "a".repeat(1 << 19) + "\"}";
        try (var client = new Client(tight, Map.of())) {
            String large = "{\"items\": [], \"a\": \"" + "a".repeat(1_000_000) + "\"}";
            try (Socket slow = client.half(large)) {
                client.await(
                        "/metrics",
                        reply -> Client.text(reply)
                                .lines()
                                .anyMatch(line -> line.matches("precept_bodies_held_bytes 5.*")));
                HttpResponse<byte[]> refused = client.post("/v1/score", half + " ".repeat(1 << 18));
                assertThat(refused.statusCode()).isEqualTo(429);
                assertThat(Client.text(refused)).contains("fill the memory");
                assertThat(Client.rest(slow, large)).startsWith("HTTP/1.1 200");
            }
            client.await("/metrics", Client.tells("precept_bodies_held_bytes 0.0"));
            assertThat(client.post("/v1/score", half).statusCode()).isEqualTo(200);
        }
    }

    private static HttpRequest named(Client client, String id, String body) {
        return client.to("/v1/score")
                .header("Authorization", "Bearer " + Client.TOKEN)
                .header("X-Request-Id", id)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.UTF_8)))
                .build();
    }
}
