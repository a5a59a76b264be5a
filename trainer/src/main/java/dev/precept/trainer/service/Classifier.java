package dev.precept.trainer.service;

import dev.precept.trainer.score.ScoreReply;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /classify} as vLLM has it: {@code model} is the id of the spec, {@code input} one response or several; the last of
 * a row's {@code probs} is its reward as a share of the most that there is. One without a reward has none.
 */
record Classifier(Scoring scoring, Unscorable unscorable) {
    Reply answer(Visit visit) {
        JsonNode input = visit.body().path("input");
        Stream<JsonNode> texts = input.isArray() ? input.valueStream() : Stream.of(input);
        List<ObjectNode> items =
                texts.map(text -> Items.item("", response(text))).toList();
        ObjectNode request = Items.request(visit, items);
        JsonNode model = visit.body().path("model");
        if (!request.has("spec_id") && model.isString()) {
            request.set("spec_id", model);
        }
        ScoreReply reply = scoring.score(request, visit);
        return new Origin(reply).on(Reply.json(json(visit, reply)));
    }

    private static String response(JsonNode text) {
        if (!text.isString()) {
            throw Items.bad("`input`: expected a string or an array of them");
        }
        return text.stringValue();
    }

    private ObjectNode json(Visit visit, ScoreReply reply) {
        var rewards = new Rewards(reply, unscorable);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", "classify-" + visit.id()).put("object", "list").put("created", 0);
        json.put("model", visit.body().path("model").stringValue(""));
        ArrayNode data = json.putArray("data");
        for (int index = 0; index < reply.items().size(); index++) {
            JsonNode share = rewards.share(reply.items().get(index));
            ObjectNode row = data.addObject().put("index", index);
            row.put("label", share.isNumber() && share.doubleValue() >= 0.5 ? "LABEL_1" : "LABEL_0");
            ArrayNode probabilities = row.putArray("probs");
            if (share.isNumber()) {
                probabilities.add(1 - share.doubleValue()).add(share.doubleValue());
            }
            row.put("num_classes", 2);
        }
        json.putObject("usage").put("prompt_tokens", 0).put("total_tokens", 0).put("completion_tokens", 0);
        new Origin(reply).in(json);
        return json;
    }
}
