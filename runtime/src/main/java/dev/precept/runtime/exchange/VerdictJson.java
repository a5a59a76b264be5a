package dev.precept.runtime.exchange;

import dev.precept.runtime.evaluate.Finding;
import dev.precept.runtime.evaluate.Place;
import dev.precept.runtime.evaluate.Verdict;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Verdicts as JSON objects: {@code id}, {@code accepted} (true, false, or null while undecided), {@code status}
 * ({@code ok}, {@code partial}, {@code unscorable}), {@code findings}, and {@code reason} where unscorable. Places of
 * evidence are code points of the response as it was sent; one in another message says in which.
 */
public final class VerdictJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private VerdictJson() {}

    /**
     * On one line, without a line break.
     *
     * @param response index of the message that is judged
     */
    public static String line(JsonNode id, Verdict verdict, int response) {
        return Json.written(of(id, verdict, response));
    }

    /** As a tree. */
    public static ObjectNode of(JsonNode id, Verdict verdict, int response) {
        ObjectNode json = NODES.objectNode();
        json.set("id", id);
        json.set(
                "accepted", verdict.accepted().<JsonNode>map(NODES::booleanNode).orElseGet(NODES::nullNode));
        json.put("status", verdict.status().name().toLowerCase(Locale.ROOT));
        ArrayNode findings = json.putArray("findings");
        verdict.findings().forEach(finding -> findings.add(of(finding, response)));
        verdict.reason().ifPresent(reason -> json.put("reason", reason));
        return json;
    }

    private static ObjectNode of(Finding finding, int response) {
        ObjectNode json = NODES.objectNode();
        json.set("label", finding.label().<JsonNode>map(NODES::stringNode).orElseGet(NODES::nullNode));
        json.put("requirement", finding.requirement());
        json.put("path", finding.path());
        json.put("modality", finding.modality().name().toLowerCase(Locale.ROOT));
        json.put("family", finding.family().name().toLowerCase(Locale.ROOT));
        json.put("outcome", finding.outcome().name());
        json.put("score", finding.score());
        json.put("weight", finding.weight());
        ArrayNode evidence = json.putArray("evidence");
        finding.evidence().forEach(place -> evidence.add(of(place, response)));
        json.put("observed", finding.observed());
        json.put("wanted", finding.wanted());
        return json;
    }

    static ObjectNode of(Place place, int response) {
        ObjectNode json = NODES.objectNode();
        if (place.message() != response) {
            json.put("message", place.message());
        }
        return json.put("start", place.start()).put("end", place.end());
    }
}
