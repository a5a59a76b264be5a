package dev.precept.trainer.head;

import java.util.Optional;

/**
 * A claim about a response, with what is held to be so.
 *
 * @param prompt what the response answers; empty where it is not known
 * @param label of the claim as it reads
 * @param source where the label is from: {@code exact} or {@code pseudo}
 * @param family what a reward counts it under
 * @param kind finer than the family: what calibration and quality are told by
 * @param instruction what the response answers: pairs of one are not independent
 * @param split {@code train}, {@code dev} or {@code test}
 * @param own whether the claim was asked of this very response's instruction
 * @param negated whether the claim says that something is not so
 * @param truth whether the claim is true, where it is known
 */
public record Pair(
        String id,
        String claim,
        String prompt,
        String response,
        boolean label,
        String source,
        String family,
        String kind,
        String instruction,
        String split,
        boolean own,
        boolean negated,
        Optional<Boolean> truth) {
    /** Whether its label, or its truth beside, says what is so and not only what was asked for. */
    boolean known() {
        return truth.isPresent() || source.equals("exact");
    }

    /** The same under another family and kind. */
    Pair of(String otherFamily, String otherKind) {
        return new Pair(
                id,
                claim,
                prompt,
                response,
                label,
                source,
                otherFamily,
                otherKind,
                instruction,
                split,
                own,
                negated,
                truth);
    }
}
