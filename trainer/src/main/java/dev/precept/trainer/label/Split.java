package dev.precept.trainer.label;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/** What a pair may be used for. */
public enum Split {
    TRAIN,
    DEV,
    TEST;

    /** As it stands in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Gives each of these a split, whole ones, by the seed.
     *
     * @param train the share of the first split, in [0, 1]
     * @param dev the share of the second; the third gets the rest
     */
    public static Map<String, Split> of(Collection<String> instructions, double train, double dev, long seed) {
        var order = new ArrayList<>(new TreeSet<>(instructions));
        Collections.shuffle(order, new Random(seed));
        long first = Math.round(order.size() * train);
        long second = first + Math.round(order.size() * dev);
        var splits = new HashMap<String, Split>();
        for (int index = 0; index < order.size(); index++) {
            splits.put(order.get(index), index < first ? TRAIN : index < second ? DEV : TEST);
        }
        return splits;
    }
}
