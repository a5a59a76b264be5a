package dev.precept.compiler.syntax;

import dev.precept.compiler.source.Span;
import java.util.Optional;

/** Something that leaves unclear where a line, a block or a text begins or ends. */
public sealed interface LayoutProblem extends SyntaxProblem {

    /** A list without its closing bracket. */
    record UnclosedList(Span span) implements LayoutProblem {
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
    record UnclosedParenthesis(Span span) implements LayoutProblem {
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
    record UnclosedBlock(Span span) implements LayoutProblem {
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
    record ExtraBrace(Span span) implements LayoutProblem {
        @Override
        public String message() {
            return "this `}` closes nothing";
        }
    }

    /** An opening brace that begins a line. */
    record BraceOnNextLine(Span span) implements LayoutProblem {
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
    record TooDeep(Span span) implements LayoutProblem {
        @Override
        public String message() {
            return "more than " + Layout.DEPTH + " brackets stand inside one another here";
        }
    }

    /** A triple-quoted text with a line that is indented less than the line it opens on. */
    record UnindentedText(Span span) implements LayoutProblem {
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
    record UnclosedText(Span span) implements LayoutProblem {
        @Override
        public String message() {
            return "this text has no end";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("`\"\"\"` ends the line where a text opens, and begins the line where it closes");
        }
    }
}
