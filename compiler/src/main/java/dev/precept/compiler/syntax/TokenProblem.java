package dev.precept.compiler.syntax;

import dev.precept.compiler.source.Span;
import java.util.Optional;

/** A word, number or text that is wrong in itself. */
public sealed interface TokenProblem extends SyntaxProblem {

    /** A backslash before a letter that means nothing. */
    record UnknownEscape(String escape, Span span) implements TokenProblem {
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
    record NumberTooLong(Span span) implements TokenProblem {
        @Override
        public String message() {
            return "this number has too many digits";
        }
    }

    /** A string without its closing quotation mark. */
    record UnclosedString(Span span) implements TokenProblem {
        @Override
        public String message() {
            return "this string is never closed";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("close it with `\"` on its line; a text of several lines stands between `\"\"\"`");
        }
    }

    /** A pattern without its closing slash. */
    record UnclosedPattern(Span span) implements TokenProblem {
        @Override
        public String message() {
            return "this pattern is never closed";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("close it with `/` on its line; a slash of its own is written `\\/`");
        }
    }

    /** Two slashes side by side. */
    record EmptyPattern(Span span) implements TokenProblem {
        @Override
        public String message() {
            return "there is no pattern between these slashes";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("a pattern stands between slashes, as in `/ORD-[0-9]+/`; a comment begins with `#`");
        }
    }
}
