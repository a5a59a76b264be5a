package dev.precept.trainer.service;

import dev.precept.trainer.reward.Advantages;
import dev.precept.trainer.reward.Estimator;
import dev.precept.trainer.reward.Rollout;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /v1/advantages}: takes {@code estimator} ({@code grpo}, {@code dr_grpo}, {@code gdpo}), perhaps {@code epsilon} and
 * {@code weights}, and {@code rollouts}, each with a {@code group}, a {@code reward} (or null) and, for GDPO,
 * {@code reward_components} with its {@code mask}. Answers with the advantages in their order and the spread of each group.
 */
final class AdvantageEndpoint {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private AdvantageEndpoint() {}

    static Reply answer(Visit visit) {
        JsonNode body = visit.body();
        List<Rollout> rollouts = Items.array(body, "rollouts").stream()
                .map(AdvantageEndpoint::rollout)
                .toList();
        return Reply.json(json(Advantages.of(estimator(body), rollouts)));
    }

    private static ObjectNode json(Advantages advantages) {
        ObjectNode reply = NODES.objectNode();
        ArrayNode values = reply.putArray("advantages");
        advantages
                .values()
                .forEach(value ->
                        values.add(value.<JsonNode>map(NODES::numberNode).orElseGet(NODES::nullNode)));
        ObjectNode groups = reply.putObject("groups");
        advantages
                .groups()
                .forEach((name, spread) -> groups.putObject(name)
                        .put("count", spread.count())
                        .put("mean", spread.mean())
                        .put("deviation", spread.deviation())
                        .put("zero_variance", spread.isFlat()));
        return reply;
    }

    private static Estimator estimator(JsonNode body) {
        double epsilon = number(body.path("epsilon"), "epsilon").orElse(Estimator.USUAL_EPSILON);
        JsonNode name = body.path("estimator");
        return switch (name.isMissingNode() || name.isNull() ? "grpo" : name.stringValue("")) {
            case "grpo" -> new Estimator.Grpo(epsilon);
            case "dr_grpo" -> new Estimator.DrGrpo();
            case "gdpo" -> new Estimator.Gdpo(numbers(body.path("weights"), "weights"), epsilon);
            default -> throw Items.bad("`estimator`: expected \"grpo\", \"dr_grpo\" or \"gdpo\"");
        };
    }

    private static Rollout rollout(JsonNode json) {
        JsonNode group = json.path("group");
        if (!group.isString() && !group.isNumber()) {
            throw Items.bad("`group`: expected a string, in every rollout");
        }
        Map<String, Double> components = numbers(json.path("reward_components"), "reward_components");
        JsonNode mask = json.path("mask");
        components
                .keySet()
                .removeIf(
                        name -> mask.path(name).isBoolean() && !mask.path(name).booleanValue());
        return new Rollout(group.asString(), number(json.path("reward"), "reward"), components);
    }

    private static Map<String, Double> numbers(JsonNode json, String name) {
        if (!json.isMissingNode() && !json.isNull() && !json.isObject()) {
            throw Items.bad("`%s`: expected an object of numbers".formatted(name));
        }
        var numbers = new HashMap<String, Double>();
        json.properties()
                .forEach(
                        entry -> number(entry.getValue(), name).ifPresent(value -> numbers.put(entry.getKey(), value)));
        return numbers;
    }

    private static Optional<Double> number(JsonNode json, String name) {
        if (json.isMissingNode() || json.isNull()) {
            return Optional.empty();
        }
        OptionalDouble value = Items.finite(json);
        if (value.isEmpty()) {
            throw Items.bad("`%s`: expected a finite number".formatted(name));
        }
        return Optional.of(value.getAsDouble());
    }
}
