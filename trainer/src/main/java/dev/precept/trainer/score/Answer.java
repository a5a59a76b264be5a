package dev.precept.trainer.score;

import java.util.function.Function;

/** What comes of asking. */
public sealed interface Answer<T> {
    /** What was asked for. */
    record Given<T>(T value) implements Answer<T> {}

    /** It cannot be had. */
    record Refused<T>(Refusal refusal) implements Answer<T> {}

    /** What follows where it is given. */
    default <R> Answer<R> then(Function<? super T, Answer<R>> next) {
        return switch (this) {
            case Given<T>(var value) -> next.apply(value);
            case Refused<T>(var refusal) -> new Refused<>(refusal);
        };
    }

    /** What becomes of it where it is given. */
    default <R> Answer<R> map(Function<? super T, ? extends R> next) {
        return then(value -> new Given<>(next.apply(value)));
    }

    /** Refused for a reason that stands alone. */
    static <T> Answer<T> refused(Refusal.Code code, String message, String hint) {
        return new Refused<>(Refusal.of(code, message, hint));
    }
}
