package dev.precept.compiler.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Whether what a row has fits what the spec wants of it. */
public sealed interface Fit<T> {
    /** It does, and this is what became of it. */
    record Fits<T>(T value) implements Fit<T> {}

    /** It does not, and why: one line without a full stop. */
    record Unfit<T>(String reason) implements Fit<T> {}

    /** What follows where it fits. */
    default <R> Fit<R> then(Function<? super T, Fit<R>> next) {
        return switch (this) {
            case Fits<T>(var value) -> next.apply(value);
            case Unfit<T>(var reason) -> new Unfit<>(reason);
        };
    }

    /** What becomes of it where it fits. */
    default <R> Fit<R> map(Function<? super T, ? extends R> next) {
        return then(value -> new Fits<>(next.apply(value)));
    }

    /** All of them, or the first that does not fit. */
    static <S, R> Fit<List<R>> all(List<S> sources, Function<? super S, Fit<R>> fit) {
        var fitted = new ArrayList<R>(sources.size());
        for (S source : sources) {
            switch (fit.apply(source)) {
                case Fits<R>(var value) -> fitted.add(value);
                case Unfit<R>(var reason) -> {
                    return new Unfit<>(reason);
                }
            }
        }
        return new Fits<>(List.copyOf(fitted));
    }
}
