package dev.precept.compiler.graph;

import dev.precept.compiler.source.Span;
import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Modality;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** What is scored. Every statement has a path: its place among its siblings from 0, {@code 4/then/0} for a nested one. */
public sealed interface Statement {
    String path();

    Span span();

    /**
     * @param label the author's name for it, unique in its spec
     * @param clause what is demanded of the conversation; under FORBID, what must not hold
     * @param weight 0 or more; 1 where the author gave none
     * @param family of its first leaf
     */
    record Requirement(
            String path,
            Optional<String> label,
            Modality modality,
            Clause clause,
            BigDecimal weight,
            Family family,
            Span span)
            implements Statement {
        public Requirement {
            // 2.50 and 2.5 are one weight, and none needs an exponent.
            weight = weight.setScale(Math.max(0, weight.stripTrailingZeros().scale()), RoundingMode.UNNECESSARY);
        }
    }

    /** One branch applies, by the guard. */
    record When(String path, Clause guard, List<Statement> then, List<Statement> otherwise, Span span)
            implements Statement {
        public When {
            then = List.copyOf(then);
            otherwise = List.copyOf(otherwise);
        }
    }

    /** Steps in order; what follows a step that fails was not reached. */
    record Chain(String path, Optional<String> label, List<Statement> steps, Span span) implements Statement {
        public Chain {
            steps = List.copyOf(steps);
        }
    }
}
