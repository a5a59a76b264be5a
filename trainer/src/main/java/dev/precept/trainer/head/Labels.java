package dev.precept.trainer.head;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What a head is taught. */
public sealed interface Labels {
    boolean label(Pair pair);

    default Noise noise(Pair pair) {
        return Noise.NONE;
    }

    /** The labels as they stand. */
    record Given() implements Labels {
        @Override
        public boolean label(Pair pair) {
            return pair.label();
        }
    }

    /** The truth where it is known, for comparison. */
    record Exact() implements Labels {
        @Override
        public boolean label(Pair pair) {
            return pair.truth().orElse(pair.label());
        }
    }

    /**
     * Labels with their errors taken into account.
     *
     * @param byFamily how the labels of a family err that are not exact; in the order of their names, which a training that goes on is
     *     known by
     * @param other for families of which nothing is known
     */
    record Corrected(Map<String, Noise> byFamily, Noise other) implements Labels {
        public Corrected {
            byFamily = Collections.unmodifiableMap(new TreeMap<>(byFamily));
        }

        @Override
        public boolean label(Pair pair) {
            return pair.label();
        }

        /** A claim that says the contrary of what was asked errs the other way round; then the label of the own response is no. */
        @Override
        public Noise noise(Pair pair) {
            if (pair.source().equals("exact")) {
                return Noise.NONE;
            }
            Noise noise = byFamily.getOrDefault(pair.family(), other);
            return pair.label() == pair.own() ? noise : new Noise(noise.falseNo(), noise.falseYes());
        }
    }
}
