package dev.precept.trainer.service;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.trainer.score.ScoreReply;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /get_reward}: {@code query} (prompts with their responses, special tokens and all), {@code prompts} and
 * {@code labels} become {@code rewards}, {@code scores} in [0, 1] and {@code extra_logs} by family.
 */
record OpenRlhf(Scoring scoring, Unscorable unscorable) {
    /** What chat templates put behind a response. */
    private static final List<String> ENDS = List.of(
            "<|im_end|>",
            "<|endoftext|>",
            "<|eot_id|>",
            "<|end_of_text|>",
            "<|end|>",
            "<end_of_turn>",
            "</s>",
            "<eos>",
            "<pad>");

    Reply answer(Visit visit) {
        List<JsonNode> queries = visit.body().path("query").valueStream().toList();
        var items = new ArrayList<ObjectNode>(queries.size());
        for (int index = 0; index < queries.size(); index++) {
            String prompt = visit.body().path("prompts").path(index).stringValue("");
            String query = queries.get(index).stringValue("");
            String response = query.startsWith(prompt) ? query.substring(prompt.length()) : query;
            items.add(Items.labelled(
                    Items.item(prompt, ended(response)),
                    visit.body().path("labels").path(index)));
        }
        return Reply.json(json(scoring.score(Items.request(visit, items), visit)));
    }

    private ObjectNode json(ScoreReply reply) {
        var rewards = new Rewards(reply, unscorable);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        rewards.list().forEach(json.putArray("rewards")::add);
        ArrayNode scores = json.putArray("scores");
        reply.items().forEach(item -> scores.add(rewards.share(item)));
        ObjectNode logs = json.putObject("extra_logs");
        for (Family family : Family.values()) {
            ArrayNode column = logs.putArray(family.word());
            reply.items().forEach(item -> column.add(item.reward().familyScore(family)));
        }
        return json;
    }

    static String ended(String response) {
        String text = response;
        for (boolean more = true; more; ) {
            String before = text;
            String stripped = before.stripTrailing();
            text = ENDS.stream()
                    .filter(stripped::endsWith)
                    .findFirst()
                    .map(end -> stripped.substring(0, stripped.length() - end.length()))
                    .orElse(before);
            more = !text.equals(before);
        }
        return text;
    }
}
