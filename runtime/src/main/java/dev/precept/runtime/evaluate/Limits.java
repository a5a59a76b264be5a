package dev.precept.runtime.evaluate;

import dev.precept.compiler.graph.Amount;
import dev.precept.compiler.vocabulary.Nearness;
import dev.precept.compiler.vocabulary.Outcome;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The whole numbers that an amount admits, of a total.
 *
 * @param most {@code Long.MAX_VALUE} where there is no upper end; below {@code least} where no number will do
 */
record Limits(long least, long most) {
    private static final Limits MORE_THAN_NOTHING = new Limits(1, Long.MAX_VALUE);

    /** Every one of nothing is 0; a share of nothing is admitted by no number. */
    static Limits of(Amount amount, long total) {
        return switch (amount) {
            case Amount.Every() -> new Limits(total, Long.MAX_VALUE);
            case Amount.Numbers(var least, var most) -> new Limits(least, most);
            case Amount.Shares(var least, var most) when total == 0 -> MORE_THAN_NOTHING;
            case Amount.Shares(var least, var most) ->
                new Limits(
                        part(least, total).setScale(0, RoundingMode.CEILING).longValueExact(),
                        part(most, total).setScale(0, RoundingMode.FLOOR).longValueExact());
        };
    }

    private static BigDecimal part(BigDecimal share, long total) {
        return share.multiply(BigDecimal.valueOf(total));
    }

    /** Whether the number is admitted, which is known to be from {@code low} to {@code high}. */
    Outcome admit(long low, long high) {
        if (most < least || high < least || low > most) {
            return Outcome.FAILS;
        }
        return least <= low && high <= most ? Outcome.HOLDS : Outcome.UNKNOWN;
    }

    /** How near a number is that is known to be from {@code low} to {@code high}: by the one that tells. */
    Nearness nearness(long low, long high) {
        return switch (admit(low, high)) {
            case HOLDS -> {
                Nearness one = Nearness.of(low, least, most);
                Nearness other = Nearness.of(high, least, most);
                yield one.failing() >= other.failing() ? one : other;
            }
            case FAILS -> Nearness.of(high < least ? high : low, least, most);
            case UNKNOWN -> Nearness.UNKNOWN;
        };
    }
}
