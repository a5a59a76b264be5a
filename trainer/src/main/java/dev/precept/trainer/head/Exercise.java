package dev.precept.trainer.head;

import dev.precept.runtime.judge.head.Question;
import dev.precept.runtime.judge.head.Reading;
import java.util.List;

/**
 * A response with claims about it.
 *
 * @param questions the claims of the pairs, in the same order
 */
record Exercise(Reading reading, List<Question> questions, List<Pair> pairs) {
    Exercise {
        questions = List.copyOf(questions);
        pairs = List.copyOf(pairs);
    }

    /** A measure of the work it is. */
    int length() {
        return reading.tokens().ids().length;
    }

    /** The same response with some of its claims. */
    Exercise of(List<Integer> some) {
        return new Exercise(
                reading,
                some.stream().map(questions::get).toList(),
                some.stream().map(pairs::get).toList());
    }
}
