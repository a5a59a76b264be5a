package dev.precept.trainer.service;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.runtime.evaluate.Decision;
import dev.precept.runtime.evaluate.Gate;
import dev.precept.trainer.reward.Policies;
import dev.precept.trainer.score.ScoreReply;
import dev.precept.trainer.score.Scored;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /verify} as NeMo-Gym has it: the request comes back with {@code reward}, {@code reward_components} and, at the top
 * level, a number for each family. The row says by what the response is judged: {@code spec_id}, {@code spec} or
 * {@code instruction_id_list}, itself or under {@code verifier_metadata}, and perhaps how: {@code grading_mode} is
 * {@code binary} (all or nothing) or {@code fraction} (the share that holds).
 */
record NemoGym(Scoring scoring, Unscorable unscorable) {
    Reply answer(Visit visit) {
        JsonNode body = visit.body();
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        item.set("messages", ResponsesApi.messages(body));
        Items.copy(body.path("verifier_metadata"), item);
        Items.copy(body, item);
        ObjectNode request = Items.request(visit, List.of(item));
        for (String name : List.of("policy", "mode")) {
            JsonNode beside = body.path("verifier_metadata").path(name);
            if (beside.isString() && !request.has(name)) {
                request.set(name, beside);
            }
        }
        graded(body).filter(policy -> !request.has("policy")).ifPresent(policy -> request.put("policy", policy));
        ScoreReply reply = scoring.score(request, visit);
        return new Origin(reply).on(Reply.json(json(body, reply)));
    }

    /** The policy that a row's {@code grading_mode} means. */
    private static Optional<String> graded(JsonNode body) {
        JsonNode beside = body.path("verifier_metadata").path("grading_mode");
        JsonNode mode = beside.isMissingNode() || beside.isNull() ? body.path("grading_mode") : beside;
        if (mode.isMissingNode() || mode.isNull()) {
            return Optional.empty();
        }
        return switch (mode.stringValue("")) {
            case "binary" -> Optional.of(Policies.STRICT.name());
            case "fraction" -> Optional.of(Policies.PAPER.name());
            default -> throw Items.bad("`grading_mode`: expected \"binary\" or \"fraction\"");
        };
    }

    private ObjectNode json(JsonNode body, ScoreReply reply) {
        Scored scored = reply.items().getFirst();
        ObjectNode json = body instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        json.set("reward", new Rewards(reply, unscorable).of(scored));
        ObjectNode components = json.putObject("reward_components");
        for (Family family : Family.values()) {
            components.put(family.word(), scored.reward().component(family));
            json.put(family.word(), scored.reward().component(family));
        }
        verdicts(json, scored);
        scored.reason()
                .ifPresent(reason -> json.put("_ng_failure_class", "unscorable").put("reason", reason));
        new Origin(reply).in(json);
        return json;
    }

    private static void verdicts(ObjectNode json, Scored scored) {
        ArrayNode followed = json.putArray("follow_instruction_list");
        scored.judged().verdict().findings().stream()
                .filter(finding -> !finding.path().equals(Gate.PATH))
                .forEach(finding -> followed.add(finding.outcome() == Decision.HOLDS));
        json.put(
                "follow_all_instructions",
                !followed.isEmpty() && followed.valueStream().allMatch(JsonNode::booleanValue));
    }
}
