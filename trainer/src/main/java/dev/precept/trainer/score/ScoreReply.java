package dev.precept.trainer.score;

import dev.precept.runtime.exchange.Json;
import dev.precept.runtime.judge.JudgeBinding;
import dev.precept.trainer.reward.RewardPolicy;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rewards, in the order of the request.
 *
 * @param policy by which they are given
 * @param engine the version that gives them
 * @param judge who decides judgements
 */
public record ScoreReply(RewardPolicy policy, String engine, JudgeBinding judge, List<Scored> items) {
    public ScoreReply {
        items = List.copyOf(items);
    }

    /** As JSON: {@code policy} with name and hash, {@code engine}, {@code judge} with name and version, {@code items}. */
    public byte[] bytes(Crew crew) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head().getBytes(StandardCharsets.UTF_8));
        String separator = "";
        for (byte[] item : crew.work(items, Scored::bytes)) {
            bytes.writeBytes(separator.getBytes(StandardCharsets.UTF_8));
            bytes.writeBytes(item);
            separator = ",";
        }
        bytes.writeBytes("]}".getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    /** By what and by whom: {@code policy} with name and hash, {@code engine}, {@code judge} with name and version. */
    public ObjectNode origin() {
        ObjectNode origin = JsonNodeFactory.instance.objectNode();
        origin.putObject("policy").put("name", policy.name()).put("hash", policy.hash());
        origin.put("engine", engine);
        origin.putObject("judge").put("name", judge.judge()).put("version", judge.version());
        return origin;
    }

    private String head() {
        String whole = Json.written(origin());
        return whole.substring(0, whole.length() - 1) + ",\"items\":[";
    }
}
