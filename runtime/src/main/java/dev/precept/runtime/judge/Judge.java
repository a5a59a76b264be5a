package dev.precept.runtime.judge;

import java.util.List;

/**
 * Decides claims. An answer depends on its claim alone, never on its neighbours in the batch. What a judge holds, such as a model
 * or connections, is let go when it is closed; one that holds nothing need not be closed. Serves all threads.
 */
@FunctionalInterface
public interface Judge extends AutoCloseable {
    /** Why nothing is decided where no judge is at hand. */
    String UNBOUND = "no judge is bound";

    /** From that probability on a claim holds; a judge that is unsure there leaves it undecided itself. */
    double THRESHOLD = 0.5;

    /** No judge at hand: everything stays undecided, and says so. */
    Judge NONE = new Unbound();

    /** An answer for each claim, in the same order. */
    List<Answer> judge(List<Claim> claims);

    /** Who decides, in general. */
    default JudgeBinding binding() {
        return JudgeBinding.UNNAMED;
    }

    /** Who decides claims of that statement, where a statement may have a judge of its own. */
    default JudgeBinding binding(String statement) {
        return binding();
    }

    @Override
    default void close() {}
}
