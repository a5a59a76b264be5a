package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Nearness;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Outcome;
import dev.precept.compiler.vocabulary.Passage;
import dev.precept.compiler.vocabulary.Value;
import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import org.apache.commons.text.similarity.IntersectionSimilarity;

/**
 * How alike two texts are: twice the groups of three letters that both have, by the groups of both (Sørensen and Dice's
 * measure), from 0 to 1. Linear, where an edit distance would be quadratic.
 */
final class Likeness {
    private static final int GROUP = 3;
    private static final IntersectionSimilarity<String> COMMON = new IntersectionSimilarity<>(Likeness::groups);
    /** So near to 1 that a mean with it does not round to 1. */
    private static final double ALMOST = 1 - 1e-9;

    private Likeness() {}

    /** Holds where a text is as like another as a bound says; as near as its likeness by the bound. */
    static Observation observe(Passage passage, PlainWords other, Value.Share bound) {
        passage.spend(8L * passage.length() + other.text().length());
        double likeness = of(passage.feature(PlainWords.OF).letters(), other.letters());
        double least = bound.share().doubleValue();
        boolean holds = likeness >= least;
        return new Observation(
                Outcome.of(holds),
                holds
                        ? new Nearness(1, likeness == 0 ? 0 : Math.min(ALMOST, least / likeness))
                        : new Nearness(Math.min(ALMOST, likeness / least), 1),
                () -> Math.floor(1000 * likeness) / 10 + "% alike",
                () -> passage.length() == 0 ? List.of() : List.of(passage.evidence()));
    }

    /** Refuses what every text is. */
    static void refuseNothing(Value.Share bound) {
        if (bound.share().signum() == 0) {
            throw new IllegalArgumentException("every text is similar by `0%`");
        }
    }

    private static double of(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.equals(other) ? 1 : 0;
        }
        var common = COMMON.apply(one, other);
        return 2.0 * common.getIntersection() / (common.getSizeA() + common.getSizeB());
    }

    /** Groups overlap, and reach over the edges so that short texts have some too. */
    private static Collection<String> groups(CharSequence text) {
        String padded = "  " + text + "  ";
        return new AbstractList<>() {
            @Override
            public String get(int index) {
                return padded.substring(index, index + GROUP);
            }

            @Override
            public int size() {
                return padded.length() - GROUP + 1;
            }
        };
    }
}
