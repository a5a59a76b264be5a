package dev.precept.runtime.evaluate;

import dev.precept.compiler.graph.Amount;
import dev.precept.compiler.vocabulary.Evidence;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Outcome;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The pieces of a count by what was seen in them.
 *
 * @param holding how many hold
 * @param unknown how many may hold
 */
record Tally(List<Piece> pieces, long holding, long unknown) {
    static Tally of(List<Piece> pieces) {
        return new Tally(pieces, with(pieces, Outcome.HOLDS), with(pieces, Outcome.UNKNOWN));
    }

    Observation observation(Node.Count count) {
        Limits limits = Limits.of(count.amount(), pieces.size());
        Outcome outcome = limits.admit(holding, holding + unknown);
        return new Observation(
                outcome,
                limits.nearness(holding, holding + unknown),
                () -> words(count, telling(outcome, limits)),
                () -> evidence(count.amount(), outcome, limits));
    }

    private static long with(List<Piece> pieces, Outcome outcome) {
        return pieces.stream()
                .filter(piece -> piece.seen().outcome() == outcome)
                .count();
    }

    /** The outcome of the pieces that explain the whole: too few hold where some fail, too many where they hold. */
    private Outcome telling(Outcome whole, Limits limits) {
        return switch (whole) {
            case UNKNOWN -> Outcome.UNKNOWN;
            case HOLDS -> Outcome.HOLDS;
            case FAILS -> holding + unknown < limits.least() ? Outcome.FAILS : Outcome.HOLDS;
        };
    }

    /** How many of how many, and of the first piece that tells, what was seen there. */
    private String words(Node.Count count, Outcome telling) {
        String known = unknown == 0 ? Long.toString(holding) : holding + " to " + (holding + unknown);
        String many = count.name().count(known, pieces.size());
        return IntStream.range(0, pieces.size())
                .filter(index -> pieces.get(index).seen().outcome() == telling)
                .boxed()
                .findFirst()
                .map(first -> "%s; %s: %s"
                        .formatted(
                                many,
                                count.name().at(first),
                                pieces.get(first).seen().observed().get()))
                .orElse(many);
    }

    /** That every piece holds is shown by no place in particular. */
    private List<Evidence> evidence(Amount amount, Outcome outcome, Limits limits) {
        if (outcome == Outcome.HOLDS && amount instanceof Amount.Every) {
            return List.of();
        }
        Outcome telling = telling(outcome, limits);
        return pieces.stream()
                .filter(piece -> piece.seen().outcome() == telling)
                .limit(Findings.MOST_EVIDENCE)
                .flatMap(piece -> piece.evidence().stream())
                .toList();
    }
}
