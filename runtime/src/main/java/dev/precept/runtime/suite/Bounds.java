package dev.precept.runtime.suite;

import dev.precept.compiler.vocabulary.Nearness;

/**
 * How many are asked for.
 *
 * @param least 0 or more
 * @param most {@code Long.MAX_VALUE} where there is no upper end; below {@code least} where no number will do
 */
public record Bounds(long least, long most) {
    /** That many and no other number. */
    public static Bounds exactly(long number) {
        return new Bounds(number, number);
    }

    /** That many and more. */
    public static Bounds atLeast(long number) {
        return new Bounds(number, Long.MAX_VALUE);
    }

    /** Fewer than that; none at all is never fewer than 0. */
    public static Bounds lessThan(long number) {
        return new Bounds(0, number - 1);
    }

    public boolean holds(long count) {
        return least <= count && count <= most;
    }

    public Nearness nearness(long count) {
        return most < least ? Nearness.FAILS : Nearness.of(count, least, most);
    }
}
