package dev.precept.trainer.service;

import dev.precept.trainer.score.ScoreReply;
import dev.precept.trainer.score.Scored;
import java.util.List;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Rewards as a framework takes them, where some may be absent. */
record Rewards(ScoreReply reply, Unscorable unscorable) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** @throws Trouble where one is absent and the client is to ask again */
    List<JsonNode> list() {
        return reply.items().stream().map(this::of).toList();
    }

    JsonNode of(Scored item) {
        return item.reward().scalar().<JsonNode>map(NODES::numberNode).orElseGet(() -> absent(item));
    }

    /** The same as a share of the most that there is. */
    JsonNode share(Scored item) {
        JsonNode reward = of(item);
        return reward.isNumber()
                ? NODES.numberNode(reward.doubleValue() / reply.policy().scale().top())
                : reward;
    }

    private JsonNode absent(Scored item) {
        return switch (unscorable) {
            case NULL -> NODES.nullNode();
            case ZERO -> NODES.numberNode(0.0);
            case GROUP_MEAN -> mean(item);
            case RETRY ->
                throw new Trouble(Reply.error(503, "unscorable", item.reason().orElse("a response has no reward"), "")
                        .again(1));
        };
    }

    private JsonNode mean(Scored item) {
        OptionalDouble mean = reply.items().stream()
                .filter(other -> other.judged().prompt().equals(item.judged().prompt()))
                .flatMap(other -> other.reward().scalar().stream())
                .mapToDouble(Double::doubleValue)
                .average();
        return mean.isPresent() ? NODES.numberNode(mean.getAsDouble()) : NODES.nullNode();
    }
}
