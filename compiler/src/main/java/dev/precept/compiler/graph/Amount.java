package dev.precept.compiler.graph;

import dev.precept.compiler.vocabulary.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Function;

/** A quantity whose terms are filled. */
public sealed interface Amount {
    /** All of them. */
    record Every() implements Amount {}

    /**
     * A whole number of them, both ends included. A fraction counts by the whole numbers that it leaves: {@code at most
     * 2.5} is at most 2.
     *
     * @param most {@code Long.MAX_VALUE} where there is no upper end
     */
    record Numbers(long least, long most) implements Amount {}

    /** A share of them, both ends included. */
    record Shares(BigDecimal least, BigDecimal most) implements Amount {}

    /** What the quantity is under a binding. */
    static Fit<Amount> of(Quantity quantity, Binding binding) {
        return switch (quantity) {
            case Quantity.Every() -> new Fit.Fits<>(new Every());
            case Quantity.Between(var least, var most)
            when most.isEmpty() -> number(least, binding).map(low -> new Numbers(above(low), Long.MAX_VALUE));
            case Quantity.Between(var least, var most) ->
                Ends.of(least, most.get(), term -> number(term, binding), Spelling::number)
                        .then(Ends::numbers);
            case Quantity.ShareBetween(var least, var most) ->
                Ends.of(least, most, term -> share(term, binding), Spelling::percent)
                        .map(ends -> new Shares(ends.low, ends.high));
        };
    }

    /** Of a range whose low end is above its high end. */
    static <T> Fit<T> empty(String spelled, String low, String high) {
        return new Fit.Unfit<>("`%s` is empty: %s is more than %s".formatted(spelled, low, high));
    }

    private static Fit<BigDecimal> number(Term term, Binding binding) {
        return binding.value(term)
                .then(value -> !(value instanceof Value.Number(var number))
                        ? new Fit.Unfit<>("`%s` is no number".formatted(Spelling.of(term)))
                        : number.signum() < 0
                                ? new Fit.Unfit<>("`%s` is %s, and no count is below 0"
                                        .formatted(Spelling.of(term), Spelling.of(value)))
                                : new Fit.Fits<>(number));
    }

    private static Fit<BigDecimal> share(Term term, Binding binding) {
        return binding.value(term)
                .then(value -> value instanceof Value.Share(var share)
                        ? new Fit.Fits<>(share)
                        : new Fit.Unfit<>("`%s` is no share".formatted(Spelling.of(term))));
    }

    private static long above(BigDecimal low) {
        return clamped(low.setScale(0, RoundingMode.CEILING));
    }

    private static long clamped(BigDecimal whole) {
        return whole.min(BigDecimal.valueOf(Long.MAX_VALUE)).longValueExact();
    }

    /** Two ends in order, and how the range is written. */
    record Ends(BigDecimal low, BigDecimal high, String spelled) {
        static Fit<Ends> of(
                Term least, Term most, Function<Term, Fit<BigDecimal>> end, Function<BigDecimal, String> spelling) {
            String spelled = least.equals(most)
                    ? "exactly " + Spelling.of(least)
                    : Spelling.of(least) + ".." + Spelling.of(most);
            return end.apply(least)
                    .then(low -> end.apply(most)
                            .then(high -> low.compareTo(high) <= 0
                                    ? new Fit.Fits<>(new Ends(low, high, spelled))
                                    : empty(spelled, spelling.apply(low), spelling.apply(high))));
        }

        Fit<Amount> numbers() {
            long least = above(low);
            long most = clamped(high.setScale(0, RoundingMode.FLOOR));
            return least <= most
                    ? new Fit.Fits<>(new Numbers(least, most))
                    : new Fit.Unfit<>("`%s` holds no whole number".formatted(spelled));
        }
    }
}
