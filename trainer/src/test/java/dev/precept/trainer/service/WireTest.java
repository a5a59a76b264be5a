package dev.precept.trainer.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.runtime.exchange.Json;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over a connection, byte by byte. */
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WireTest {
    private static final String HOST = "Host: localhost\r\nAuthorization: Bearer " + Client.TOKEN + "\r\n";

    private final Client client = new Client(Client.SMALL, Map.of());

    @AfterAll
    void end() {
        client.close();
        assertThat(client.log.toString(StandardCharsets.UTF_8)).doesNotContain("defect");
    }

    @ParameterizedTest
    @ValueSource(strings = {"close", "Close", "TE, close"})
    void aConnectionEndsWhereTheClientWantsIt(String wish) throws IOException {
        String asked = "Connection: " + wish + "\r\n";
        assertThat(whole("GET /healthz HTTP/1.1\r\n" + HOST + asked + "\r\n"))
                .startsWith("HTTP/1.1 200")
                .contains("Connection: close")
                .endsWith("ok\n");
        assertThat(whole("POST /v1/score HTTP/1.1\r\n" + HOST + asked + "Content-Length: 13\r\n\r\n{\"items\": []}"))
                .startsWith("HTTP/1.1 200")
                .endsWith("\"items\":[]}");
        assertThat(whole(
                        "POST /v1/score HTTP/1.1\r\nHost: a\r\n" + asked + "Content-Length: 13\r\n\r\n{\"items\": []}"))
                .startsWith("HTTP/1.1 401");
    }

    @Test
    void aConnectionIsKeptElse() throws IOException {
        String ask = "GET /healthz HTTP/1.1\r\n" + HOST + "\r\n";
        String last = "GET /healthz HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n";
        assertThat(whole(ask + ask + last).split("HTTP/1.1 200", -1)).hasSize(4);
    }

    @Test
    void anAnswerToHeadHasNoBody() throws IOException {
        assertThat(whole("HEAD /healthz HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200")
                .contains("Content-Length: 3")
                .endsWith("\r\n\r\n");
        assertThat(whole("HEAD /v1/specs HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200")
                .endsWith("\r\n\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense | 400",
                "GET /%zz HTTP/1.1~HOST | 400",
                "GET /healthz HTTP/1.0~ | 505",
                "POST /v1/score HTTP/1.1~HOSTContent-Encoding: br~Content-Length: 2~~{} | 400",
                "POST /v1/score HTTP/1.1~HOSTContent-Length: -5~~ | 400",
                "POST /v1/score HTTP/1.1~HOSTContent-Length: 5~Transfer-Encoding: chunked~~ | 400",
                "POST /v1/score HTTP/1.1~HOSTContent-Length: 99999999999~~ | 413"
            })
    void whatIsNoRequestIsRefusedInTheOneForm(String request, int status) throws IOException {
        String sent = request.replace("HOST", HOST).replace("~", "\r\n") + "\r\n\r\n";
        String answer = whole(sent);
        assertThat(answer).startsWith("HTTP/1.1 " + status);
        String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
        assertThat(Json.read(body.getBytes(StandardCharsets.UTF_8))
                        .path("error")
                        .propertyNames())
                .containsExactly("code", "message", "hint");
    }

    @Test
    void headsAreBounded() throws IOException {
        assertThat(whole("GET /healthz HTTP/1.1\r\n" + HOST + "X: " + "a".repeat(20_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
        assertThat(whole("GET /" + "a".repeat(9_000) + " HTTP/1.1\r\n" + HOST + "\r\n"))
                .startsWith("HTTP/1.1 414");
    }

    @Test
    void aBodyInBrokenPiecesIsTheClientsMatter() throws IOException {
        assertThat(whole("POST /v1/score HTTP/1.1\r\n" + HOST
                        + "Connection: close\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("\"bad-body\"");
        assertThat(whole("POST /v1/score HTTP/1.1\r\n" + HOST
                        + "Connection: close\r\nTransfer-Encoding: chunked\r\n\r\nd\r\n{\"items\": []}\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
        client.raw(Client.head(500) + "{").close();
        client.await(
                "/metrics",
                reply -> Client.text(reply)
                        .contains("precept_request_seconds_count{endpoint=\"/v1/score\",status=\"400\"} 2"));
    }

    @Test
    void piecesOfAStrangerAreNotRead() throws IOException {
        assertThat(whole("POST /v1/score HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n7fffffff\r\naaaa"))
                .startsWith("HTTP/1.1 401")
                .contains("Connection: close");
    }

    /** All that comes until the connection ends. */
    private String whole(String request) throws IOException {
        try (Socket socket = client.raw(request)) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
