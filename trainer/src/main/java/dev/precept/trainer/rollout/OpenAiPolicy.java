package dev.precept.trainer.rollout;

import dev.precept.trainer.rollout.Unanswered.Retry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A model behind a server of OpenAI's chat completions. */
public final class OpenAiPolicy implements Policy {
    private static final int SHOWN = 200;
    private static final int BUSY = 429;
    private static final int SERVER_FAILED = 500;

    private final HttpClient client;
    private final URI address;
    private final String model;
    private final Sampling sampling;
    private final Duration patience;
    private final Optional<String> key;

    /**
     * @param base the server's address up to {@code /v1}
     * @param patience how long one answer may take
     * @param key sent as a bearer token
     */
    public OpenAiPolicy(URI base, String model, Sampling sampling, Duration patience, Optional<String> key) {
        this.client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(10))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        this.address = URI.create(base.toString().replaceAll("/+$", "") + "/chat/completions");
        this.model = model;
        this.sampling = sampling;
        this.patience = patience;
        this.key = key;
    }

    @Override
    public Completion complete(Ask ask) throws Unanswered, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body(ask)));
        key.ifPresent(token -> request.header("Authorization", "Bearer " + token));
        try {
            return read(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException unreached) {
            String said = Optional.ofNullable(unreached.getMessage())
                    .orElse(unreached.getClass().getSimpleName());
            throw new Unanswered(address + ": " + said, Retry.WORTHWHILE);
        }
    }

    private String body(Ask ask) {
        ObjectNode body = JsonMapper.shared().createObjectNode().put("model", model);
        var messages = body.putArray("messages");
        sampling.system()
                .ifPresent(text -> messages.addObject().put("role", "system").put("content", text));
        messages.addObject().put("role", "user").put("content", ask.prompt());
        body.put("temperature", sampling.temperature())
                .put("top_p", sampling.topP())
                .put("max_tokens", sampling.maximum())
                .put("seed", ask.seed());
        return JsonMapper.shared().writeValueAsString(body);
    }

    private static Completion read(HttpResponse<String> reply) throws Unanswered {
        int status = reply.statusCode();
        if (status != 200) {
            Retry retry = status == BUSY || status >= SERVER_FAILED ? Retry.WORTHWHILE : Retry.USELESS;
            throw new Unanswered("status %d: %s".formatted(status, shown(reply.body())), retry);
        }
        try {
            JsonNode body = JsonMapper.shared().readTree(reply.body());
            JsonNode choice = body.path("choices").path(0);
            JsonNode text = choice.path("message").path("content");
            if (text.isString()) {
                return new Completion(
                        text.asString(),
                        choice.path("finish_reason").asString("stop"),
                        body.path("usage").path("completion_tokens").asLong(0));
            }
        } catch (JacksonException broken) {
            throw new Unanswered("no JSON: " + shown(reply.body()), Retry.WORTHWHILE);
        }
        throw new Unanswered("no message in the reply: " + shown(reply.body()), Retry.WORTHWHILE);
    }

    private static String shown(String body) {
        String line = body.strip().replaceAll("\\s+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + " ...";
    }
}
