package dev.precept.trainer.label;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.runtime.evaluate.Decision;
import dev.precept.runtime.evaluate.Evaluator;
import dev.precept.runtime.evaluate.Ready;
import dev.precept.runtime.judge.Judge;
import dev.precept.runtime.text.Transcript;
import dev.precept.trainer.instruction.Polarity;
import java.util.List;
import java.util.Optional;

/**
 * Something that may be so of a response, in several sentences.
 *
 * @param kind finer than the family
 * @param is sentences that say it
 * @param isNot sentences that deny it; none where no twin is known
 * @param rule a plan with one requirement that knows whether it is so, where there is one
 */
public record Assertion(String kind, Family family, List<String> is, List<String> isNot, Optional<Ready> rule) {
    private static final Evaluator EVALUATOR = new Evaluator(Judge.NONE);

    public Assertion {
        is = List.copyOf(is);
        isNot = List.copyOf(isNot);
    }

    /** The sentences of a polarity. */
    public List<String> sentences(Polarity polarity) {
        return polarity == Polarity.IS ? is : isNot;
    }

    /** Whether it is so, as far as a rule knows. */
    public Optional<Boolean> truth(String prompt, String response) {
        return rule.flatMap(ready -> EVALUATOR.decisions(ready, Transcript.answering(prompt, response)).stream()
                .findFirst()
                .flatMap(Assertion::known));
    }

    private static Optional<Boolean> known(Decision decision) {
        return switch (decision) {
            case HOLDS -> Optional.of(true);
            case FAILS -> Optional.of(false);
            case UNKNOWN, NOT_APPLICABLE -> Optional.empty();
        };
    }
}
