package dev.precept.trainer.service;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.trainer.score.ScoreReply;
import dev.precept.trainer.score.Scored;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /remote_rm}: {@code prompt}, {@code response} and {@code label} become the reward itself; with
 * {@code ?form=components} an object with {@code score} and every family, for {@code --reward-key}.
 */
record Slime(Scoring scoring, Unscorable unscorable) {
    Reply answer(Visit visit) {
        ObjectNode item = Items.labelled(
                Items.item(Openings.text(visit.body().path("prompt")), Items.text(visit.body(), "response")),
                visit.body().path("label"));
        ScoreReply reply = scoring.score(Items.request(visit, List.of(item)), visit);
        Scored scored = reply.items().getFirst();
        var rewards = new Rewards(reply, unscorable);
        if (!visit.query().getOrDefault("form", "").equals("components")) {
            return new Origin(reply).on(Reply.json(rewards.of(scored)));
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("score", rewards.of(scored));
        for (Family family : Family.values()) {
            json.put(family.word(), scored.reward().component(family));
        }
        return new Origin(reply).on(Reply.json(json));
    }
}
