package dev.precept.trainer.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code /aggregate_metrics} as NeMo-Gym has it: the means of all numbers of replies, by task and overall. */
final class NemoGymMetrics {
    private static final String TASK = "_ng_task_index";

    private NemoGymMetrics() {}

    static Reply answer(Visit visit) {
        List<JsonNode> replies = Items.array(visit.body(), "verify_responses");
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        var groups = json.putArray("group_level_metrics");
        Map<String, List<JsonNode>> tasks = replies.stream()
                .collect(Collectors.groupingBy(
                        reply -> reply.path(TASK).toString(), LinkedHashMap::new, Collectors.toList()));
        tasks.values().forEach(members -> {
            ObjectNode group = groups.addObject();
            group.set(TASK, members.getFirst().path(TASK));
            means(members).forEach(group::put);
        });
        ObjectNode all = json.putObject("agent_metrics");
        means(replies).forEach(all::put);
        ObjectNode key = json.putObject("key_metrics");
        if (all.has("mean/reward")) {
            key.set("mean/reward", all.path("mean/reward"));
        }
        return Reply.json(json);
    }

    private static Map<String, Double> means(List<JsonNode> replies) {
        return replies.stream()
                .flatMap(reply -> reply.properties().stream())
                .filter(field -> Items.finite(field.getValue()).isPresent()
                        && !field.getKey().startsWith("_ng_"))
                .collect(Collectors.groupingBy(
                        field -> "mean/" + field.getKey(),
                        TreeMap::new,
                        Collectors.averagingDouble(
                                field -> Items.finite(field.getValue()).orElseThrow())));
    }
}
