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
        List<JsonNode> queries = Items.array(visit.body(), "query");
        List<JsonNode> prompts = Items.array(visit.body(), "prompts");
        JsonNode labels = visit.body().path("labels");
        if (prompts.size() != queries.size() || (labels.isArray() && labels.size() != queries.size())) {
            throw Items.bad("`query`, `prompts` and `labels` are not of one length");
        }
        var items = new ArrayList<ObjectNode>(queries.size());
        for (int index = 0; index < queries.size(); index++) {
            items.add(Items.labelled(item(queries.get(index), prompts.get(index)), labels.path(index)));
        }
        ScoreReply reply = scoring.score(Items.request(visit, items), visit);
        return new Origin(reply).on(Reply.json(json(reply)));
    }

    /** What follows the prompt, which special tokens may stand before. Where the prompt is not there, nothing can be judged. */
    private static ObjectNode item(JsonNode query, JsonNode prompt) {
        if (!query.isString() || !prompt.isString()) {
            throw Items.bad("`query` and `prompts`: expected strings");
        }
        String asked = prompt.stringValue();
        int start = query.stringValue().indexOf(asked);
        ObjectNode item =
                Items.item(asked, start < 0 ? "" : ended(query.stringValue().substring(start + asked.length())));
        if (start < 0) {
            item.remove("response");
        }
        return item;
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
        new Origin(reply).in(json);
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
