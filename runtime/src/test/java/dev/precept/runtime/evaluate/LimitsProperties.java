package dev.precept.runtime.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.compiler.graph.Amount;
import dev.precept.compiler.vocabulary.Outcome;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What a number of pieces comes to. */
class LimitsProperties {
    @Test
    void sharesOfNothingFail() {
        assertThat(shares("0", "1", 0).admit(0, 0)).isEqualTo(Outcome.FAILS);
        assertThat(shares("0", "0", 0).admit(0, 0)).isEqualTo(Outcome.FAILS);
        assertThat(Limits.of(new Amount.Every(), 0).admit(0, 0)).isEqualTo(Outcome.HOLDS);
    }

    @Test
    void sharesAreExact() {
        assertThat(shares("0.6", "1", 5)).isEqualTo(new Limits(3, 5));
        assertThat(shares("0.07", "1", 100)).isEqualTo(new Limits(7, 100));
        assertThat(shares("0.5", "0.5", 3).admit(1, 1)).isEqualTo(Outcome.FAILS);
        assertThat(shares("0.5", "0.5", 3).admit(2, 2)).isEqualTo(Outcome.FAILS);
    }

    @Property
    void unknownsDecideWhereTheyCannotChangeIt(
            @ForAll @IntRange(max = 6) int low,
            @ForAll @IntRange(max = 6) int unknown,
            @ForAll @IntRange(max = 6) int least,
            @ForAll @IntRange(max = 6) int more) {
        var limits = new Limits(least, least + more);
        Outcome seen = limits.admit(low, low + unknown);

        Outcome worst = Outcome.HOLDS;
        Outcome best = Outcome.FAILS;
        for (int number = low; number <= low + unknown; number++) {
            worst = worst.and(limits.admit(number, number));
            best = best.or(limits.admit(number, number));
        }
        // Between two numbers that will not do, one may: a range is only undecided where an end of it is.
        assertThat(seen == Outcome.HOLDS).isEqualTo(worst == Outcome.HOLDS);
        assertThat(seen == Outcome.FAILS).isEqualTo(best == Outcome.FAILS);
        assertThat(limits.nearness(low, low + unknown).holding() == 1).isEqualTo(seen == Outcome.HOLDS);
        assertThat(limits.nearness(low, low + unknown).failing() == 1).isEqualTo(seen == Outcome.FAILS);
    }

    private static Limits shares(String least, String most, long total) {
        return Limits.of(new Amount.Shares(new BigDecimal(least), new BigDecimal(most)), total);
    }
}
