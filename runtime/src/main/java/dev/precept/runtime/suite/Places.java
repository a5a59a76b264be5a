package dev.precept.runtime.suite;

import dev.precept.compiler.vocabulary.Evidence;
import dev.precept.compiler.vocabulary.Passage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Places in a text in order, as starts and ends in UTF-16 units. Grows as it is filled. */
public final class Places {
    private int[] offsets = {};
    private int length;

    /** One place. */
    public static Places at(int start, int end) {
        Places places = new Places();
        places.add(start, end);
        return places;
    }

    public void add(int start, int end) {
        if (length == offsets.length) {
            offsets = Arrays.copyOf(offsets, Math.max(8, 2 * length));
        }
        offsets[length++] = start;
        offsets[length++] = end;
    }

    /** How many places there are. */
    public int count() {
        return length / 2;
    }

    /** As evidence, for a text that is the passage's. */
    List<Evidence> in(Passage passage) {
        List<Evidence> evidence = new ArrayList<>(count());
        for (int at = 0; at < length; at += 2) {
            evidence.add(passage.evidence(offsets[at], offsets[at + 1]));
        }
        return evidence;
    }
}
