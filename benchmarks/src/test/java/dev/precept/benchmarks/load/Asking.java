package dev.precept.benchmarks.load;

import dev.precept.runtime.exchange.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Asks a service, over connections that are kept. Serves all threads. */
public final class Asking {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final URI address;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public Asking(URI address) {
        this.address = address;
    }

    public URI address() {
        return address;
    }

    /** A request that knows the token. */
    public HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", "Bearer " + ServiceProcess.TOKEN)
                .header("Content-Type", "application/json");
    }

    public HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    public HttpResponse<byte[]> post(String path, byte[] body) throws IOException {
        return send(to(path).POST(BodyPublishers.ofByteArray(body)).build());
    }

    /** Registers a spec. Its id. */
    public String register(String spec) throws IOException {
        ObjectNode body = NODES.objectNode().put("spec", spec);
        HttpResponse<byte[]> reply = post("/v1/specs", Json.utf8(Json.written(body)));
        return Json.read(reply.body()).path("id").stringValue();
    }

    /**
     * The bodies of requests to {@code /v1/score}, in order.
     *
     * @param specs the id of each group's, by its number modulo their count
     */
    public static List<byte[]> batches(List<Rollouts.Rollout> rollouts, List<String> specs, int size) {
        return batches(
                rollouts.stream()
                        .map(rollout -> item(rollout).put("spec_id", specs.get(rollout.group() % specs.size())))
                        .toList(),
                size);
    }

    /** The same of items that say themselves what judges them. */
    public static List<byte[]> batches(List<ObjectNode> items, int size) {
        var batches = new ArrayList<byte[]>();
        for (int from = 0; from < items.size(); from += size) {
            ObjectNode body = NODES.objectNode();
            body.putArray("items").addAll(items.subList(from, Math.min(items.size(), from + size)));
            batches.add(Json.utf8(Json.written(body)));
        }
        return List.copyOf(batches);
    }

    /** A rollout as the wire form has it, without its spec. */
    public static ObjectNode item(Rollouts.Rollout rollout) {
        return NODES.objectNode()
                .put("id", rollout.id())
                .put("prompt", rollout.prompt())
                .put("response", rollout.response())
                .put("group", "g" + rollout.group());
    }
}
