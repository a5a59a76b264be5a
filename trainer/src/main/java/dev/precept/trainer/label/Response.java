package dev.precept.trainer.label;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A response with what was asked for and where it stands in its ladder.
 *
 * @param group one response of each rung: the ladder with the number of the sample
 * @param paths of all constraints that its rung takes
 * @param asked by path, those of them that claim one thing: not a branch, not a chain
 */
record Response(Sample sample, String group, Set<String> paths, Map<String, Assertions.Wanted> asked) {
    Response {
        paths = Collections.unmodifiableSet(new TreeSet<>(paths));
        asked = Collections.unmodifiableMap(new LinkedHashMap<>(asked));
    }
}
