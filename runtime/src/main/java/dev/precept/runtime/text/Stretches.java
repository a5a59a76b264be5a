package dev.precept.runtime.text;

import dev.precept.compiler.vocabulary.Passage;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Where the pieces of a unit stand in a whole message: pairs of offsets from its start, ordered by where they begin. Units
 * are found in the whole message, where their surroundings are known; a part of the message has those that lie in it.
 */
final class Stretches {
    static final Stretches NONE = new Stretches(new int[0]);

    private final int[] pairs;

    private Stretches(int[] pairs) {
        this.pairs = pairs;
    }

    /** Pairs of start and end. */
    static Stretches of(Offsets pairs) {
        return new Stretches(pairs.toArray());
    }

    /** The whole message that a passage is a part of. */
    static Passage whole(Passage passage) {
        return passage.conversation().passage(passage.message());
    }

    /** The pieces that lie in a passage, whole. */
    List<Passage> within(Passage passage) {
        int shift = shift(passage);
        int end = shift + passage.length();
        var found = new Passage[first(end) - first(shift)];
        int size = 0;
        for (int i = first(shift); i < first(end); i++) {
            if (pairs[2 * i + 1] <= end) {
                found[size++] = passage.slice(pairs[2 * i] - shift, pairs[2 * i + 1] - shift);
            }
        }
        return list(found, size);
    }

    /** How many pieces lie in a passage, whole. */
    int countWithin(Passage passage) {
        int shift = shift(passage);
        int end = shift + passage.length();
        int size = 0;
        for (int i = first(shift); i < first(end); i++) {
            if (pairs[2 * i + 1] <= end) {
                size++;
            }
        }
        return size;
    }

    /** What a passage has of each piece, where pieces do not overlap: a piece that is cut counts as far as it lies in it. */
    List<Passage> clippedTo(Passage passage) {
        int shift = shift(passage);
        int end = shift + passage.length();
        int from = reaching(shift);
        var found = new Passage[Math.max(0, first(end) - from)];
        for (int i = 0; i < found.length; i++) {
            int piece = 2 * (from + i);
            found[i] = passage.slice(Math.max(pairs[piece], shift) - shift, Math.min(pairs[piece + 1], end) - shift);
        }
        return list(found, found.length);
    }

    /** How many pieces a passage has a part of, where pieces do not overlap. */
    int countClippedTo(Passage passage) {
        int shift = shift(passage);
        return Math.max(0, first(shift + passage.length()) - reaching(shift));
    }

    /** The slices between pairs of offsets from a passage's start. */
    static List<Passage> slices(Passage passage, int[] pairs) {
        var slices = new Passage[pairs.length / 2];
        for (int i = 0; i < slices.length; i++) {
            slices[i] = passage.slice(pairs[2 * i], pairs[2 * i + 1]);
        }
        return list(slices, slices.length);
    }

    /** All pairs. */
    int[] pairs() {
        return pairs;
    }

    private static List<Passage> list(Passage[] found, int size) {
        return Collections.unmodifiableList(Arrays.asList(size == found.length ? found : Arrays.copyOf(found, size)));
    }

    private static int shift(Passage passage) {
        return passage.start() - whole(passage).start();
    }

    /** The first piece that begins at an offset or later. */
    private int first(int offset) {
        int low = 0;
        int high = pairs.length / 2;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pairs[2 * middle] < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The first piece that ends behind an offset. */
    private int reaching(int offset) {
        int first = first(offset);
        return first > 0 && pairs[2 * first - 1] > offset ? first - 1 : first;
    }
}
