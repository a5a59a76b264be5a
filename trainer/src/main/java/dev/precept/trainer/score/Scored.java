package dev.precept.trainer.score;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.runtime.evaluate.Verdict;
import dev.precept.runtime.exchange.Json;
import dev.precept.runtime.exchange.JudgementJson;
import dev.precept.runtime.exchange.VerdictJson;
import dev.precept.trainer.reward.Reward;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An item with its reward. As JSON: {@code id}, {@code status} ({@code ok}, {@code partial}, {@code unscorable}),
 * {@code reward} (null where unscorable), {@code accepted} (left out while undecided), {@code reward_components},
 * {@code family_scores} and {@code mask} with every family, {@code n_applicable}, {@code findings},
 * {@code judgements} where a judge was asked, {@code token_rewards} where they were asked for, {@code reason} where unscorable, {@code note} where the policy did more than aggregate, and
 * {@code advice} where the client is asked to sample again.
 */
public record Scored(Judged judged, Reward reward) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** An item without a reward is unscorable, whatever its verdict. */
    public Verdict.Status status() {
        if (reward.scalar().isEmpty()) {
            return Verdict.Status.UNSCORABLE;
        }
        return judged.verdict().status() == Verdict.Status.PARTIAL ? Verdict.Status.PARTIAL : Verdict.Status.OK;
    }

    /** Why there is no reward. */
    public Optional<String> reason() {
        return reward.scalar().isPresent()
                ? Optional.empty()
                : judged.verdict().reason().or(reward::note);
    }

    /** On one line, as UTF-8. */
    public byte[] bytes() {
        return Json.utf8(Json.written(json()));
    }

    /** As a tree. */
    public ObjectNode json() {
        ObjectNode json = NODES.objectNode();
        json.set("id", judged.id());
        json.put("status", status().name().toLowerCase(Locale.ROOT));
        json.set("reward", reward.scalar().<JsonNode>map(NODES::numberNode).orElseGet(NODES::nullNode));
        judged.verdict().accepted().ifPresent(accepted -> json.put("accepted", accepted));
        families(json);
        json.put("n_applicable", reward.applicable());
        json.set(
                "findings",
                VerdictJson.of(judged.id(), judged.verdict(), judged.message()).path("findings"));
        if (!judged.verdict().judgements().isEmpty()) {
            json.set("judgements", judgements());
        }
        reward.tokens().ifPresent(tokens -> tokens.forEach(json.withArray("token_rewards")::add));
        reason().ifPresentOrElse(
                        reason -> json.put("reason", reason),
                        () -> reward.note().ifPresent(note -> json.put("note", note)));
        if (reward.advice() == Reward.Advice.RETRY) {
            json.put("advice", "retry");
        }
        return json;
    }

    /** What a judge was asked of it and said. */
    public ArrayNode judgements() {
        ArrayNode all = NODES.arrayNode();
        judged.verdict().judgements().forEach(one -> all.add(JudgementJson.of(one, judged.message())));
        return all;
    }

    private void families(ObjectNode json) {
        ObjectNode components = json.putObject("reward_components");
        ObjectNode scores = json.putObject("family_scores");
        ObjectNode mask = json.putObject("mask");
        Arrays.stream(Family.values()).forEach(family -> {
            components.put(family.word(), reward.component(family));
            scores.put(family.word(), reward.familyScore(family));
            mask.put(family.word(), reward.mask().contains(family));
        });
    }
}
