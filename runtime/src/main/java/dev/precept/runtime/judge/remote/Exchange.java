package dev.precept.runtime.judge.remote;

import dev.precept.runtime.exchange.Json;
import dev.precept.runtime.judge.JudgeSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One call over HTTP. */
final class Exchange {
    /** Larger answers are none: a verdict is a word. */
    private static final int MOST_BYTES = 1 << 22;

    /** What a server that wants fewer calls is given where it does not say. */
    private static final Duration USUAL_WAIT = Duration.ofSeconds(1);

    private Exchange() {}

    static HttpRequest request(URI address, ObjectNode body, JudgeSettings settings) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.utf8(Json.written(body))));
        settings.token().ifPresent(token -> builder.header("Authorization", "Bearer " + token));
        return builder.build();
    }

    /** The time is for all of it, to the last byte. */
    static Reply made(HttpClient client, HttpRequest request, Duration timeout) throws InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, head -> {
            var body = new ByteArrayOutputStream();
            return BodySubscribers.mapping(
                    BodySubscribers.ofByteArrayConsumer(part -> part.ifPresent(bytes -> append(body, bytes))),
                    nothing -> body.toByteArray());
        });
        try {
            return read(answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            return Reply.Troubled.of("the judge did not answer within " + shown(timeout));
        } catch (ExecutionException failed) {
            return Reply.Troubled.of("the judge cannot be reached: " + reason(failed));
        } finally {
            answer.cancel(true);
        }
    }

    private static void append(ByteArrayOutputStream body, byte[] bytes) {
        if (body.size() + bytes.length > MOST_BYTES) {
            throw new IllegalStateException("an answer without end");
        }
        body.writeBytes(bytes);
    }

    private static Reply read(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status / 100 == 2) {
            return said(response.body());
        }
        String reason = "the judge answers with status " + status + explained(response.body());
        boolean asksTooMuch = reason.contains("logprobs");
        boolean passing = !asksTooMuch && (status / 100 == 5 || status == 408 || status == 425);
        if (status == 429 && !asksTooMuch) {
            return new Reply.Busy(reason, retryAfter(response).orElse(USUAL_WAIT));
        }
        return passing ? new Reply.Troubled(reason, retryAfter(response)) : new Reply.Refused(reason);
    }

    private static Reply said(byte[] body) {
        try {
            JsonNode json = Json.read(body);
            return json.isObject() ? new Reply.Said(json) : Reply.Troubled.of("the judge's answer is no JSON object");
        } catch (JacksonException rubbish) {
            return Reply.Troubled.of("the judge's answer is " + Json.reason(rubbish));
        }
    }

    private static String explained(byte[] body) {
        try {
            JsonNode json = Json.read(body);
            JsonNode message = json.path("error").path("message");
            String text = (message.isString() ? message : json.path("message")).stringValue("");
            return text.isEmpty() ? "" : ": " + Shown.brief(text);
        } catch (JacksonException unexplained) {
            return "";
        }
    }

    private static Optional<Duration> retryAfter(HttpResponse<?> response) {
        return response.headers().firstValue("Retry-After").flatMap(value -> {
            try {
                return Optional.of(Duration.ofSeconds(Long.parseLong(value.strip())));
            } catch (NumberFormatException | DateTimeException | ArithmeticException other) {
                return Optional.empty();
            }
        });
    }

    private static String reason(ExecutionException failed) {
        Throwable cause = failed.getCause();
        while (cause instanceof IOException && cause.getMessage() == null && cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause == null || cause.getMessage() == null ? "" : Shown.brief(cause.getMessage());
        return message.isEmpty() ? "no connection" : message;
    }

    private static String shown(Duration timeout) {
        return timeout.toMillis() % 1000 == 0 ? timeout.toSeconds() + " s" : timeout.toMillis() + " ms";
    }
}
