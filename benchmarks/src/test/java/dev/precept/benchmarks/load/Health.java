package dev.precept.benchmarks.load;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whether a service does what it did before.
 *
 * @param known what it answered to a request
 */
public record Health(Asking asking, byte[] request, byte[] known) {
    /** Of a service that nothing has happened to yet. */
    public static Health of(Asking asking) throws IOException {
        List<ObjectNode> items = new Rollouts(7)
                .rollouts(8).stream()
                        .map(rollout -> Asking.item(rollout).put("spec", new Constraints(rollout.group()).spec()))
                        .toList();
        byte[] request = Asking.batches(items, items.size()).getFirst();
        return new Health(asking, request, asking.post("/v1/score", request).body());
    }

    /** True where it says that it is well and gives the same rewards, byte for byte. */
    public boolean isWell() {
        try {
            return asking.send(asking.to("/healthz").GET().build()).statusCode() == 200
                    && Arrays.equals(asking.post("/v1/score", request).body(), known);
        } catch (IOException gone) {
            return false;
        }
    }
}
