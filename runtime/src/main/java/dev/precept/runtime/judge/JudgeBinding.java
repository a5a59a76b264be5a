package dev.precept.runtime.judge;

import java.util.Locale;
import java.util.Optional;

/**
 * Who decides a statement.
 *
 * @param judge its name, with no `@`
 * @param version changes whenever its answers may; empty where it has none
 * @param band the probabilities at which it leaves a claim undecided; empty where it always decides
 * @param reach what it is for
 */
public record JudgeBinding(String judge, String version, Optional<Band> band, Reach reach) {
    /** That of {@link Judge#NONE}. */
    public static final JudgeBinding NONE = new JudgeBinding("none", "", Optional.empty());

    /** That of a judge which does not say who it is. */
    static final JudgeBinding UNNAMED = new JudgeBinding("unnamed", "", Optional.empty());

    /** What a judge is for. */
    public enum Reach {
        ANY_STATEMENT,
        /** It is dedicated to the statement that it decides here. */
        ONE_STATEMENT
    }

    /** Of a judge that is for any statement. */
    public JudgeBinding(String judge, String version, Optional<Band> band) {
        this(judge, version, band, Reach.ANY_STATEMENT);
    }

    /**
     * Probabilities between which nothing is decided.
     *
     * @param least at or below it the answer is no
     * @param most at or above it the answer is yes
     */
    public record Band(double least, double most) {
        public Band {
            if (!(0 <= least && least <= most && most <= 1)) {
                throw new IllegalArgumentException("no band of probabilities: %s to %s".formatted(least, most));
            }
        }

        /** Whether a probability leaves the claim undecided. */
        public boolean contains(double probability) {
            return least < probability && probability < most;
        }
    }

    /** On one line, with the version: what an answer names its judge by. */
    public String label() {
        return version.isEmpty() ? judge : judge + "@" + version;
    }

    /** The same with the threshold and the band, for people. */
    public String described() {
        return String.format(Locale.ROOT, "%s, holds from %.2f", label(), Judge.THRESHOLD)
                + band.map(unsure -> String.format(
                                Locale.ROOT, ", undecided from %.2f to %.2f", unsure.least(), unsure.most()))
                        .orElse("");
    }
}
