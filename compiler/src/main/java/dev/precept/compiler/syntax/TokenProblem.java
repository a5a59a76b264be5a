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
}
