package dev.precept.runtime.text;

import java.util.Arrays;

/** A growing list of offsets. */
final class Offsets {
    private static final int[] NONE = {};
    private int[] values = NONE;
    private int size;

    /** One more. */
    Offsets add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.max(16, 2 * size));
        }
        values[size++] = value;
        return this;
    }

    /** A start and an end. */
    Offsets add(int start, int end) {
        return add(start).add(end);
    }

    int size() {
        return size;
    }

    int get(int index) {
        return values[index];
    }

    int[] toArray() {
        return size == 0 ? NONE : Arrays.copyOf(values, size);
    }

    /** Index of the first value that is at least so large, in ascending values. */
    static int firstAtLeast(int[] ascending, int value) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
