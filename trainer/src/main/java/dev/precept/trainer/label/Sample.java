package dev.precept.trainer.label;

import java.util.List;

/**
 * A response with what it was asked for.
 *
 * @param instruction what it answers; all of one instruction are of one split
 * @param prompt the task
 * @param asked what its instruction asked for; empty for the task alone
 */
public record Sample(String instruction, String prompt, String response, List<Assertions.Wanted> asked) {
    public Sample {
        asked = List.copyOf(asked);
    }
}
