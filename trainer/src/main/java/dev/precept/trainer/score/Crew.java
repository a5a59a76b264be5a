package dev.precept.trainer.score;

import java.util.List;
import java.util.function.Function;

/** Those who work on the items of a batch. */
public interface Crew {
    /** The calling thread alone. */
    Crew ALONE = new Crew() {
        @Override
        public <T, R> List<R> work(List<T> items, Function<? super T, ? extends R> work) {
            return items.stream().<R>map(work).toList();
        }
    };

    /** What becomes of each item, in order. */
    <T, R> List<R> work(List<T> items, Function<? super T, ? extends R> work);
}
