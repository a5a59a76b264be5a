package dev.precept.compiler.graph;

import java.util.Locale;
import java.util.Optional;

/**
 * Who decides a judgement, as it stands beside a graph; the graph itself does not depend on it.
 *
 * @param judge its name
 * @param version empty where it has none
 * @param threshold the probability from which a statement holds
 * @param band the probabilities at which it decides nothing; empty where there are none
 * @param dedicated whether it is for this statement alone
 */
public record Decider(String judge, String version, double threshold, Optional<Band> band, boolean dedicated) {
    /** From one probability to another, the ends without. */
    public record Band(double least, double most) {}

    /** On one line. */
    String line() {
        return "by " + judge + (version.isEmpty() ? "" : "@" + version)
                + (dedicated ? ", for this alone" : "")
                + String.format(Locale.ROOT, ", from %.2f", threshold)
                + band.map(open -> String.format(Locale.ROOT, ", open %.2f to %.2f", open.least(), open.most()))
                        .orElse("");
    }
}
