package dev.precept.compiler.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** How near a number is to a range, and what several nearnesses come to. */
class NearnessProperties {
    @Test
    void theFormulaIsTheRatioToTheNearerEnd() {
        assertThat(Nearness.of(30, 40, 60).holding()).isEqualTo(0.75);
        assertThat(Nearness.of(80, 40, 60).holding()).isEqualTo(0.75);
        assertThat(Nearness.of(0, 40, 60).holding()).isZero();
        assertThat(Nearness.of(3, 0, 0).holding()).isEqualTo(0.25);
    }

    @Property
    void aNumberIsNearWithinBoundsAndOneExactlyWhereItHolds(
            @ForAll @LongRange(min = 0) long number,
            @ForAll @LongRange(min = 0) long one,
            @ForAll @LongRange(min = 0) long other) {
        Nearness nearness = Nearness.of(number, Math.min(one, other), Math.max(one, other));
        boolean holds = Math.min(one, other) <= number && number <= Math.max(one, other);

        assertThat(nearness.holding()).isBetween(0.0, 1.0);
        assertThat(nearness.failing()).isBetween(0.0, 1.0);
        assertThat(nearness.holding() == 1).isEqualTo(holds);
        assertThat(nearness.failing() == 1).isEqualTo(!holds);
    }

    @Property
    void aNumberFurtherAwayIsLessNear(
            @ForAll @LongRange(min = 0, max = 1000) long number,
            @ForAll @LongRange(min = 0, max = 1000) long one,
            @ForAll @LongRange(min = 0, max = 1000) long other) {
        long least = Math.min(one, other);
        long most = Math.max(one, other);
        double here = Nearness.of(number, least, most).holding();

        if (number > most) {
            assertThat(Nearness.of(number + 1, least, most).holding()).isLessThan(here);
        }
        if (0 < number && number < least) {
            assertThat(Nearness.of(number - 1, least, most).holding()).isLessThan(here);
        }
    }

    /** Rounding makes no whole of what is nearly whole. */
    @Property
    void severalAreOneExactlyWhereTheyHold(
            @ForAll @Size(min = 1, max = 6) List<@DoubleRange(min = 0, max = 1, maxIncluded = false) Double> near) {
        List<Observation> seen = near.stream()
                .map(nearness -> nearness < 0.5
                        ? Observation.of(Outcome.HOLDS, () -> "yes")
                        : new Observation(Outcome.FAILS, new Nearness(Math.nextDown(1.0), 1), () -> "nearly", List::of))
                .toList();
        for (Observation together : List.of(Combination.all(seen, ""), Combination.any(seen, ""))) {
            assertThat(together.nearness().holding() == 1).isEqualTo(together.outcome() == Outcome.HOLDS);
            assertThat(together.negated().nearness().holding() == 1)
                    .isEqualTo(together.negated().outcome() == Outcome.HOLDS);
        }
    }
}
