package dev.precept.compiler.syntax;

import dev.precept.compiler.source.Span;
import dev.precept.compiler.vocabulary.Modality;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A line of a spec, or a block that begins with one. */
public sealed interface Statement {
    Span span();

    /** {@code task "..."}. */
    record Task(Part.Text text, Span span) implements Statement {}

    /** {@code answer after "</think>"}. */
    record Answer(Part.Text after, Span span) implements Statement {}

    /** {@code require length: response has 80..120 words weight 2}. */
    record Requirement(
            Modality modality, Optional<SpecFile.Name> label, Clause clause, Optional<BigDecimal> weight, Span span)
            implements Statement {}

    /** {@code when ... { } else { }}; the otherwise branch is empty where there is no {@code else}. */
    record When(Clause condition, List<Statement> then, List<Statement> otherwise, Span span) implements Statement {
        public When {
            then = List.copyOf(then);
            otherwise = List.copyOf(otherwise);
        }
    }

    /** {@code chain [label:] { ... }}. */
    record Chain(Optional<SpecFile.Name> label, List<Statement> steps, Span span) implements Statement {
        public Chain {
            steps = List.copyOf(steps);
        }
    }

    /** {@code example holds|fails LABEL [with a = 1, b = "x"] TEXT}; the text is a response, or messages as JSON. */
    record Example(Expectation expectation, List<Setting> settings, Part.Text text, Span span) implements Statement {
        public Example {
            settings = List.copyOf(settings);
        }
    }

    /** What an example asserts. */
    sealed interface Expectation {
        record Holds() implements Expectation {}

        record Fails(SpecFile.Name label) implements Expectation {}
    }

    /** {@code customer = "Ada"}. */
    record Setting(SpecFile.Name name, Part value) {}

    /** A line that could not be read; its problem is reported beside it. */
    record Invalid(Span span) implements Statement {}
}
