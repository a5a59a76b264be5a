package dev.precept.trainer.service;

import dev.precept.trainer.score.ScoreReply;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code /predict} as verl-if has it: {@code question} and {@code answer} become {@code value} in [0, 1] and {@code pred}, 0 or 1. */
record Predictor(Scoring scoring, Unscorable unscorable) {
    Reply answer(Visit visit) {
        ObjectNode item = Items.item(visit.body().path("question").stringValue(""), Items.text(visit.body(), "answer"));
        Items.copy(visit.body(), item);
        ScoreReply reply = scoring.score(Items.request(visit, List.of(item)), visit);
        JsonNode share = new Rewards(reply, unscorable).share(reply.items().getFirst());
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("value", share);
        json.set(
                "pred",
                share.isNumber()
                        ? JsonNodeFactory.instance.numberNode(share.doubleValue() >= 0.5 ? 1 : 0)
                        : JsonNodeFactory.instance.nullNode());
        new Origin(reply).in(json);
        return new Origin(reply).on(Reply.json(json));
    }
}
