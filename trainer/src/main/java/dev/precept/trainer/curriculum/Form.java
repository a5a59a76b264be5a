package dev.precept.trainer.curriculum;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Which of a spec's constraints a rung asks for. */
public enum Form {
    /** None of them: the task alone. */
    BARE {
        @Override
        List<List<Integer>> choices(int constraints) {
            return List.of(List.of());
        }
    },
    /** The first k of them, for each k: the paper's ladder. */
    PREFIX {
        @Override
        List<List<Integer>> choices(int constraints) {
            return IntStream.rangeClosed(1, constraints)
                    .mapToObj(level -> IntStream.range(0, level).boxed().toList())
                    .toList();
        }
    },
    /** All but one, for each one, where there are two or more. */
    LEAVE_ONE_OUT {
        @Override
        List<List<Integer>> choices(int constraints) {
            return constraints < 2
                    ? List.of()
                    : IntStream.range(0, constraints)
                            .mapToObj(left -> IntStream.range(0, constraints)
                                    .filter(index -> index != left)
                                    .boxed()
                                    .toList())
                            .toList();
        }
    },
    /** One alone, for each one. */
    SINGLE {
        @Override
        List<List<Integer>> choices(int constraints) {
            return IntStream.range(0, constraints).mapToObj(List::of).toList();
        }
    };

    /** The indices that each rung takes of so many constraints, from 0 and in order. */
    abstract List<List<Integer>> choices(int constraints);

    /** As it is written in files and on a command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
