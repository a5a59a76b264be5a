package dev.precept.compiler.check;

import dev.precept.compiler.diagnostic.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * One way to read parts of a phrase.
 *
 * @param end the index after the last part that is read
 */
record Reading<T>(Checked<T> checked, int end) {

    static <T> Reading<T> of(T meaning, int end) {
        return new Reading<>(Checked.of(meaning), end);
    }

    static <T> Reading<T> broken(Problem problem, int end) {
        return new Reading<>(Checked.broken(problem), end);
    }

    boolean isGood() {
        return checked.isGood();
    }

    <R> Reading<R> map(Function<? super T, ? extends R> next) {
        return new Reading<>(checked.map(next), end);
    }

    <R> Reading<R> then(Function<? super T, Checked<R>> next) {
        return new Reading<>(checked.then(next), end);
    }

    /** The problems of the reading that comes nearest to a good one. */
    static <T> List<Problem> leastWrong(List<Reading<T>> readings) {
        return readings.stream()
                .map(reading -> reading.checked.problems())
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }
}
