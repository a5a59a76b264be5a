package dev.precept.runtime.evaluate;

import dev.precept.compiler.source.Span;
import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Modality;
import dev.precept.compiler.vocabulary.Outcome;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What was found about one requirement.
 *
 * @param requirement its sentence, as a model is told it
 * @param path its place in the spec
 * @param family what it is about
 * @param outcome of the requirement as it counts: under {@code forbid}, HOLDS where the forbidden is absent
 * @param score in [0, 1], graded: 1 exactly when it HOLDS, a judgement's probability; 0 where a branch was not taken, and kept
 *     where a step of a chain was not reached
 * @param weight 0 or more
 * @param span where it stands in the spec
 * @param evidence the places that show it, in order
 * @param observed what was seen; for UNKNOWN the reason
 * @param wanted what was wanted
 * @param unreached of a step of a chain that was not reached, what it would have come to; empty for all else
 */
public record Finding(
        Optional<String> label,
        String requirement,
        String path,
        Family family,
        Modality modality,
        Decision outcome,
        double score,
        BigDecimal weight,
        Span span,
        List<Place> evidence,
        String observed,
        String wanted,
        Optional<Outcome> unreached) {
    public Finding {
        evidence = List.copyOf(evidence);
    }
}
