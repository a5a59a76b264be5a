package dev.precept.compiler.syntax;

import dev.precept.compiler.diagnostic.Problem;
import dev.precept.compiler.source.Span;
import java.util.Optional;

/** Something wrong with the shape of a source. */
public sealed interface SyntaxProblem extends Problem {

    /** A list without its closing bracket. */
    record UnclosedList(Span span) implements SyntaxProblem {
        @Override
        public String message() {
            return "this list is never closed";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("close it with `]`");
        }
    }

    /** A parenthesis without its partner. */
    record UnclosedParenthesis(Span span) implements SyntaxProblem {
        @Override
        public String message() {
            return "this parenthesis is never closed";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("close it with `)`");
        }
    }

    /** A block without its closing brace. */
    record UnclosedBlock(Span span) implements SyntaxProblem {
        @Override
        public String message() {
            return "this block is never closed";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("close it with `}`; the indentation of the lines below shows where it was missed");
        }
    }

    /** A closing brace too many. */
    record ExtraBrace(Span span) implements SyntaxProblem {
        @Override
        public String message() {
            return "this `}` closes nothing";
        }
    }

    /** An opening brace that begins a line. */
    record BraceOnNextLine(Span span) implements SyntaxProblem {
        @Override
        public String message() {
            return "a block opens on the line of what it belongs to";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("put the `{` at the end of the line above");
        }
    }

    /** More brackets inside one another than are read. */
    record TooDeep(Span span) implements SyntaxProblem {
        @Override
        public String message() {
            return "more than " + Layout.DEPTH + " brackets stand inside one another here";
        }
    }

    /** A triple-quoted text with a line that is indented less than the line it opens on. */
    record UnindentedText(Span span) implements SyntaxProblem {
        @Override
        public String message() {
            return "this line of a text is indented less than the line that the text begins on";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("indent the whole text; the blanks that all its lines share are no part of it");
        }
    }

    /** A triple-quoted text without its end, or with words beside the quotes. */
    record UnclosedText(Span span) implements SyntaxProblem {
        @Override
        public String message() {
            return "this text has no end";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("`\"\"\"` ends the line where a text opens, and begins the line where it closes");
        }
    }

    /** A line that is no statement. */
    record UnexpectedToken(String found, Span span) implements SyntaxProblem {
        @Override
        public String message() {
            return "`" + found + "` does not fit here";
        }
    }

    /** A line that ends too early. */
    record UnfinishedLine(Span span) implements SyntaxProblem {
        @Override
        public String message() {
            return "this line ends too early";
        }
    }

    /** A line of a spec without `require`, `forbid` or `prefer`. */
    record MissingModality(Span span) implements SyntaxProblem {
        @Override
        public String message() {
            return "a requirement begins with `require`, `forbid` or `prefer`";
        }
    }

    /** A statement where none of its kind may stand. */
    record MisplacedStatement(String word, String place, Span span) implements SyntaxProblem {
        @Override
        public String message() {
            return "`" + word + "` does not stand " + place;
        }
    }

    /** `and` beside `or`. */
    record MixedConnectives(Span span) implements SyntaxProblem {
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
    record ReservedLabel(String label, Span span) implements SyntaxProblem {
        @Override
        public String message() {
            return "`" + label + "` cannot be a label";
        }
    }

    /** A backslash before a letter that means nothing. */
    record UnknownEscape(String escape, Span span) implements SyntaxProblem {
        @Override
        public String message() {
            return "`" + escape + "` is no escape";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of(
                    "the escapes are `\\n` `\\t` `\\r` `\\\"` `\\\\` `\\{` `\\}` and `\\u` with four digits");
        }
    }

    /** A number of more digits than mean anything. */
    record NumberTooLong(Span span) implements SyntaxProblem {
        @Override
        public String message() {
            return "this number has too many digits";
        }
    }

    /** A version of the language that is not this one. */
    record UnknownVersion(String version, Span span) implements SyntaxProblem {
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
