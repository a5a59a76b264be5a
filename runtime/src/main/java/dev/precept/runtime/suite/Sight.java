package dev.precept.runtime.suite;

import dev.precept.compiler.vocabulary.Nearness;
import dev.precept.compiler.vocabulary.Outcome;
import java.util.function.Supplier;

/**
 * What a rule of a reference saw in a text.
 *
 * @param holds the reference's verdict
 * @param nearness how near the text was to the other one
 * @param observed what was seen, in a few words
 * @param places where it stands; made only when asked for
 */
public record Sight(boolean holds, Nearness nearness, Supplier<String> observed, Supplier<Places> places) {
    private static final Supplier<Places> NOWHERE = Places::new;

    /** All or nothing, with nothing to point at. */
    public static Sight of(boolean holds, Supplier<String> observed) {
        return of(holds, observed, NOWHERE);
    }

    /** All or nothing. */
    public static Sight of(boolean holds, Supplier<String> observed, Supplier<Places> places) {
        return new Sight(holds, Nearness.of(Outcome.of(holds)), observed, places);
    }

    /** A number of things. */
    public static Sight of(long count, Bounds bounds, Supplier<String> observed, Supplier<Places> places) {
        return new Sight(bounds.holds(count), bounds.nearness(count), observed, places);
    }

    /** A number of things that cannot be pointed at. */
    public static Sight of(long count, Bounds bounds, Supplier<String> observed) {
        return of(count, bounds, observed, NOWHERE);
    }
}
