package dev.precept.benchmarks.load;

import dev.precept.runtime.exchange.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The service is killed while the Python client scores a step, and started again at the same port.
 *
 * @param python of 3.10 or newer
 */
record Killed(String python) {
    private static final int ROLLOUTS = 8192;
    private static final int ANSWERS_BEFORE = 40;
    private static final int BATCH = 64;

    /**
     * What came of it.
     *
     * @param answers requests that were answered, repetitions counted once
     * @param before items that the first process had scored when it ended
     * @param after items that the second one scored
     * @param missing rollouts without a reward
     * @param twice rollouts that have more than one
     * @param wrong rewards that an undisturbed service does not give
     */
    record Outcome(
            int rollouts, double seconds, long answers, long before, long after, int missing, int twice, int wrong) {}

    Outcome play() throws IOException {
        List<Rollouts.Rollout> rollouts = new Rollouts(9).rollouts(ROLLOUTS);
        Path rows = Rows.write(rollouts);
        Map<String, Double> known = undisturbed(rollouts);
        var first = ServiceProcess.start(ServiceProcess.launcher(), 0, List.of(), Map.of());
        Process client = client(first, rows);
        try (BufferedReader said = client.inputReader(StandardCharsets.UTF_8)) {
            if (!"now".equals(said.readLine())) {
                throw new IOException("the client ended early");
            }
            first.kill();
            int port = first.address().getPort();
            try (var second = ServiceProcess.start(ServiceProcess.launcher(), port, List.of(), Map.of())) {
                JsonNode end = Json.read(said.readLine().getBytes(StandardCharsets.UTF_8));
                return outcome(end, known, first.scored(), second.scored());
            }
        } finally {
            first.kill();
            client.destroyForcibly();
            Files.delete(rows);
        }
    }

    private Process client(ServiceProcess service, Path rows) throws IOException {
        var builder = new ProcessBuilder(
                        python,
                        Rows.SCRIPTS.resolve("killed.py").toString(),
                        service.address().toString(),
                        rows.toString(),
                        Integer.toString(ANSWERS_BEFORE))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("PRECEPT_TOKEN", ServiceProcess.TOKEN);
        builder.environment().put("PYTHONPATH", "trainer/python/src");
        return builder.start();
    }

    private static Outcome outcome(JsonNode end, Map<String, Double> known, long before, long after) {
        var rewards = new TreeMap<String, Double>();
        int twice = 0;
        int wrong = 0;
        for (JsonNode row : end.path("rewards")) {
            if (!row.get(1).isNumber()) {
                continue;
            }
            String id = row.get(0).stringValue();
            double reward = row.get(1).doubleValue();
            twice += rewards.put(id, reward) == null ? 0 : 1;
            wrong += Double.valueOf(reward).equals(known.get(id)) ? 0 : 1;
        }
        return new Outcome(
                known.size(),
                end.path("seconds").doubleValue(),
                end.path("answers").longValue(),
                before,
                after,
                known.size() - rewards.size(),
                twice,
                wrong);
    }

    private static Map<String, Double> undisturbed(List<Rollouts.Rollout> rollouts) throws IOException {
        var rewards = new TreeMap<String, Double>();
        try (var service = ServiceProcess.start(ServiceProcess.launcher(), 0, List.of(), Map.of())) {
            var asking = new Asking(service.address());
            for (byte[] batch : Asking.batches(rollouts.stream().map(Rows::item).toList(), BATCH)) {
                HttpResponse<byte[]> reply = asking.post("/v1/score", batch);
                Json.read(reply.body())
                        .path("items")
                        .forEach(item -> rewards.put(
                                item.path("id").stringValue(),
                                item.path("reward").doubleValue()));
            }
        }
        return rewards;
    }
}
