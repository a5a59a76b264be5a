package dev.precept.trainer.label;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A response with what was asked for and where it stands in its ladder.
 *
 * @param group one response of each rung: the ladder with the number of the sample
 * @param asked by the path of the constraint
 */
record Response(Sample sample, String group, Map<String, Assertions.Wanted> asked) {
    Response {
        asked = new LinkedHashMap<>(asked);
    }

    Set<String> paths() {
        return asked.keySet();
    }
}
