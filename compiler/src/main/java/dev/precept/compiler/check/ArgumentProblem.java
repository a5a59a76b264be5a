package dev.precept.compiler.check;

import dev.precept.compiler.diagnostic.Problem;
import dev.precept.compiler.source.Span;
import dev.precept.compiler.vocabulary.Type;
import java.util.Collection;
import java.util.Optional;

/** Something wrong with an argument or a number. */
public sealed interface ArgumentProblem extends Problem {

    /** A name that no parameter has. */
    record UnknownName(String name, Optional<String> nearest, Span span) implements ArgumentProblem {
        static UnknownName of(String name, Collection<String> known, Span span) {
            return new UnknownName(name, Nearest.to(name, known), span);
        }

        @Override
        public String message() {
            return "`" + name + "` is no parameter here";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of(
                    nearest.map("did you mean `%s`?"::formatted).orElse("a text stands in quotes: `\"" + name + "\"`"));
        }
    }

    /** An argument of another type than its place wants. */
    record WrongType(String written, Type is, Type wanted, Span span) implements ArgumentProblem {
        @Override
        public String message() {
            return is == Type.LIST && wanted == Type.SELECTION
                    ? "`" + written + "` is a list, and how many of it are meant is not said"
                    : "`%s` is %s, and %s is wanted here".formatted(written, Names.of(is), Names.of(wanted));
        }

        @Override
        public Optional<String> hint() {
            return Optional.of(
                    is == Type.LIST && wanted == Type.SELECTION
                            ? "write `any of`, `all of` or `none of` before it"
                            : "write it as " + Names.example(wanted));
        }
    }

    /** Something in a text that is none. */
    record NoText(String name, Type is, Span span) implements ArgumentProblem {
        @Override
        public String message() {
            return "`%s` is %s, and nothing that can stand in a text".formatted(name, Names.of(is));
        }
    }

    /** A pattern that is not of the dialect. */
    record InvalidPattern(String reason, Span span) implements ArgumentProblem {
        @Override
        public String message() {
            return reason;
        }

        @Override
        public Optional<String> hint() {
            return Optional.of(
                    "patterns are written in RE2's dialect, which every text is matched with in linear time");
        }
    }

    /** More than all of them. */
    record ShareAboveOne(String written, Span span) implements ArgumentProblem {
        @Override
        public String message() {
            return "`" + written + "` is more than all of them";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("a share lies between `0%` and `100%`");
        }
    }

    /** A range or a number that nothing can fit. */
    record Unfit(String reason, Span span) implements ArgumentProblem {
        @Override
        public String message() {
            return reason;
        }
    }

    /** A range from a number to a share. */
    record MixedRange(String written, Span span) implements ArgumentProblem {
        @Override
        public String message() {
            return "`" + written + "` has a number at one end and a share at the other";
        }
    }

    /** What stands for a number and is none. */
    record NoBound(String written, Type is, Span span) implements ArgumentProblem {
        @Override
        public String message() {
            return "`%s` is %s, and a number or a share is wanted here".formatted(written, Names.of(is));
        }

        @Override
        public Optional<String> hint() {
            return is == Type.RANGE
                    ? Optional.of("declare its two ends as numbers, and write `low..high`")
                    : Optional.empty();
        }
    }

    /** A number that does not say whether more or fewer will do. */
    record BareNumber(String written, Span span) implements ArgumentProblem {
        @Override
        public String message() {
            return "`" + written + "` does not say whether more or fewer will do";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("write `exactly %1$s`, `at least %1$s` or `at most %1$s`".formatted(written));
        }
    }

    /** An argument that the kind itself does not take. */
    record Refused(String written, String reason, Span span) implements ArgumentProblem {
        @Override
        public String message() {
            return "`" + written + "`: " + reason;
        }
    }
}
