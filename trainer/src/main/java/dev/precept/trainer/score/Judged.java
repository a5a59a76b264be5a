package dev.precept.trainer.score;

import dev.precept.runtime.evaluate.Verdict;
import dev.precept.trainer.reward.Circumstances;
import dev.precept.trainer.reward.Item;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * An item and what is said of it.
 *
 * @param spec what it was judged by
 * @param prompt what the user said last
 * @param response the text that was judged
 * @param message index of the response in its conversation
 */
public record Judged(
        JsonNode id,
        Optional<Spec> spec,
        String prompt,
        String response,
        int message,
        Verdict verdict,
        Circumstances circumstances) {
    /** One of which nothing can be said. */
    static Judged unreadable(JsonNode id, Optional<Spec> spec, String reason) {
        return new Judged(id, spec, "", "", 0, Verdict.unscorable(reason), Circumstances.PLAIN);
    }

    Item item() {
        return new Item(verdict, circumstances);
    }
}
