package dev.precept.runtime.suite;

import dev.precept.runtime.evaluate.Decision;
import dev.precept.runtime.evaluate.Evaluator;
import dev.precept.runtime.evaluate.Ready;
import dev.precept.runtime.judge.Judge;
import dev.precept.runtime.suite.Score.Verdicts;
import dev.precept.runtime.text.Transcript;
import java.util.List;

/**
 * Decides by the record's spec, content gate included; what is UNKNOWN does not hold. Loose: some variant of the response,
 * each constraint by itself.
 */
record NativeScorer(Ready ready, String prompt, int constraints) implements Scorer {
    private static final Evaluator EVALUATOR = new Evaluator(Judge.NONE);

    @Override
    public Verdicts strict(String response) {
        return new Verdicts(constraints, bits(response));
    }

    @Override
    public Score score(String response) {
        Verdicts strict = strict(response);
        return new Score(strict, strict.allHold() ? strict : new Verdicts(constraints, loose(response, strict.bits())));
    }

    private long loose(String response, long strict) {
        long all = constraints == Long.SIZE ? -1 : (1L << constraints) - 1;
        long bits = strict;
        for (ReferenceText variant : Variants.of(response)) {
            bits |= bits == all ? 0 : bits(variant.text());
        }
        return bits;
    }

    private long bits(String response) {
        List<Decision> decisions = EVALUATOR.decisions(ready, Transcript.answering(prompt, response));
        long bits = 0;
        for (int at = 0; at < decisions.size(); at++) {
            bits |= (decisions.get(at) == Decision.HOLDS ? 1L : 0L) << at;
        }
        return bits;
    }
}
