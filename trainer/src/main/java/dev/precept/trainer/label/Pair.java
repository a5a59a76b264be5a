package dev.precept.trainer.label;

import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A claim about a response, with a label.
 *
 * @param prompt the task, without the constraints where that can be told
 * @param label whether the claim is so, by the source
 * @param wording which of its sentences it is, from 0
 * @param negated whether it is a negated twin; the label is that of the claim as it reads
 * @param own whether it was asked of this response
 * @param instruction what the response answers
 * @param truth whether the claim is so, where a rule knows
 */
public record Pair(
        String claim,
        String prompt,
        String response,
        boolean label,
        Source source,
        String family,
        String kind,
        int wording,
        boolean negated,
        boolean own,
        String instruction,
        Split split,
        Optional<Boolean> truth) {
    /** Who says so. */
    public enum Source {
        /** What was asked for is so, what was not asked for is not. */
        PSEUDO,
        /** A rule. */
        EXACT
    }

    /** On one line; the id is made of claim, response, source and whose response it is. */
    public String line() {
        ObjectNode row = JsonMapper.shared().createObjectNode();
        row.put("id", Hashes.id(claim, response, source.name(), instruction, String.valueOf(own)));
        row.put("claim", claim).put("prompt", prompt).put("response", response).put("label", label);
        row.put("source", source.name().toLowerCase(java.util.Locale.ROOT))
                .put("family", family)
                .put("kind", kind)
                .put("instruction", instruction)
                .put("split", split.word())
                .put("wording", wording)
                .put("negated", negated)
                .put("own", own);
        truth.ifPresent(known -> row.put("truth", known));
        return JsonMapper.shared().writeValueAsString(row);
    }
}
