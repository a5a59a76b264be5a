package dev.precept.trainer.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** Clients that send or take too slowly: there is one place, and none of them holds it. */
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlowClientTest {
    private final Client client =
            new Client(Client.limits(1, Duration.ofMillis(300), Duration.ofSeconds(20)), Map.of());

    @AfterAll
    void end() {
        client.close();
        assertThat(client.log.toString(StandardCharsets.UTF_8)).doesNotContain("defect");
    }

    @Test
    void oneThatSendsByteByByteIsToldSo() throws IOException {
        try (Socket slow = client.raw(Client.head(1 << 20))) {
            while (slow.getInputStream().available() == 0) {
                slow.getOutputStream().write(' ');
                others();
            }
            assertThat(text(slow)).startsWith("HTTP/1.1 408").contains("\"too-slow\"");
        }
    }

    @Test
    void oneThatStopsInItsBodyIsCutOff() throws IOException {
        try (Socket silent = client.half("{\"items\": []}")) {
            client.await("/metrics", Client::holdsABody);
            others();
            assertThat(text(silent)).isEmpty();
            client.await("/metrics", Client.tells("precept_bodies_held_bytes 0.0"));
        }
    }

    @Test
    void oneThatStopsInItsHeadIsCutOff() throws IOException {
        try (Socket silent = client.raw("POST /v1/score HTTP/1.1\r\nHost: localhost\r\n")) {
            assertThat(text(silent)).isEmpty();
        }
    }

    @Test
    void oneThatTakesNoAnswerIsCutOff() throws IOException {
        String body = "{\"items\": [" + "{},".repeat(49) + "{}]}";
        String request = Client.head(body.length()) + body;
        try (var deaf = new Socket()) {
            deaf.setReceiveBufferSize(1 << 12);
            deaf.connect(new InetSocketAddress("127.0.0.1", client.service.port()));
            deaf.getOutputStream().write(request.repeat(400).getBytes(StandardCharsets.UTF_8));
            client.await("/metrics", Client.tells("precept_answers_lost_total 1.0"));
            others();
        }
    }

    /** Others are answered as ever. */
    private void others() {
        assertThat(client.post("/v1/score", "{\"items\": []}").statusCode()).isEqualTo(200);
    }

    /** All that comes until the connection ends. */
    private static String text(Socket socket) throws IOException {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException reset) {
            return "";
        }
    }
}
