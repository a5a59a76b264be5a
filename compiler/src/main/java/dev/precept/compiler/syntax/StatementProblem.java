package dev.precept.compiler.syntax;

import dev.precept.compiler.source.Span;
import java.util.Optional;

/** A line that cannot be read, or stands where it may not. */
public sealed interface StatementProblem extends SyntaxProblem {

    /** A line that is no statement. */
    record UnexpectedToken(String found, Optional<String> hint, Span span) implements StatementProblem {
        @Override
        public String message() {
            return "`" + found + "` does not fit here";
        }
    }

    /** A line that ends too early. */
    record UnfinishedLine(Optional<String> hint, Span span) implements StatementProblem {
        @Override
        public String message() {
            return "this line ends too early";
        }
    }

    /** A line of a spec without `require`, `forbid` or `prefer`. */
    record MissingModality(Optional<String> meant, Span span) implements StatementProblem {
        @Override
        public String message() {
            return "a requirement begins with `require`, `forbid` or `prefer`";
        }

        @Override
        public Optional<String> hint() {
            return meant.map("did you mean `%s`?"::formatted);
        }
    }

    /** A line of a clause's block with what only a requirement has. */
    record InnerRequirement(String what, Span span) implements StatementProblem {
        @Override
        public String message() {
            return "a line in a block has no " + what;
        }

        @Override
        public Optional<String> hint() {
            return Optional.of(
                    what.equals("label")
                            ? "a label stands after `require`, `forbid` or `prefer`"
                            : "a weight stands at the end of the requirement, after its block");
        }
    }

    /** A statement where none of its kind may stand. */
    record MisplacedStatement(String word, String place, Span span) implements StatementProblem {
        @Override
        public String message() {
            return "`" + word + "` does not stand " + place;
        }
    }

    /** `and` beside `or`. */
    record MixedConnectives(Span span) implements StatementProblem {
        @Override
        public String message() {
            return "`and` beside `or` can be read in two ways";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("put parentheses around what belongs together");
        }
    }

    /** A label that a phrase could begin with. */
    record ReservedLabel(String label, Span span) implements StatementProblem {
        @Override
        public String message() {
            return "`" + label + "` cannot be a label";
        }
    }

    /** A version of the language that is not this one. */
    record UnknownVersion(String version, Span span) implements StatementProblem {
        @Override
        public String message() {
            return "version " + version + " of the language is unknown";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("this is version 1: `precept 1`");
        }
    }
}
