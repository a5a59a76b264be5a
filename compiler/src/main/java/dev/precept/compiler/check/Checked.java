package dev.precept.compiler.check;

import dev.precept.compiler.diagnostic.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What became of something written: a value, or what is wrong with it. Neither, where it stands on something whose
 * problem is reported elsewhere.
 */
record Checked<T>(Optional<T> value, List<Problem> problems) {

    static <T> Checked<T> of(T value) {
        return new Checked<>(Optional.of(value), List.of());
    }

    static <T> Checked<T> broken(Problem problem) {
        return new Checked<>(Optional.empty(), List.of(problem));
    }

    static <T> Checked<T> broken(List<Problem> problems) {
        return new Checked<>(Optional.empty(), problems);
    }

    /** All of them, with the problems of each. */
    static <T> Checked<List<T>> all(List<Checked<T>> parts) {
        var values = new ArrayList<T>(parts.size());
        var problems = new ArrayList<Problem>();
        for (Checked<T> part : parts) {
            part.value.ifPresent(values::add);
            problems.addAll(part.problems);
        }
        return values.size() == parts.size() ? of(List.copyOf(values)) : broken(List.copyOf(problems));
    }

    boolean isGood() {
        return value.isPresent();
    }

    <R> Checked<R> map(Function<? super T, ? extends R> next) {
        return then(value -> of(next.apply(value)));
    }

    <R> Checked<R> then(Function<? super T, Checked<R>> next) {
        return value.map(next).orElseGet(() -> broken(problems));
    }

    /** Both together, with the problems of each. */
    <S, R> Checked<R> with(Checked<S> other, BiFunction<? super T, ? super S, Checked<R>> next) {
        if (value.isPresent() && other.value.isPresent()) {
            return next.apply(value.get(), other.value.get());
        }
        var both = new ArrayList<>(problems);
        both.addAll(other.problems);
        return broken(List.copyOf(both));
    }
}
