package dev.precept.compiler.ide;

import java.util.List;

/** A stretch of a statement, for laying out. Places are code points of the source: comments go by them. */
sealed interface Piece {
    int start();

    int end();

    /** A word, or what is as indivisible. */
    record Atom(String text, int start, int end) implements Piece {}

    /** A comma or the like: no blank before it. */
    record Mark(String text, int start, int end) implements Piece {}

    /** A triple-quoted text; the first line opens it, the last closes it, and blanks before the lines are added to their own. */
    record Lines(List<String> lines, Shift shift, int start, int end) implements Piece {
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /** Where the lines of a text begin. */
    enum Shift {
        /** Below the statement's first word. */
        NONE,
        /** A step further in. */
        IN
    }

    /** Parentheses or brackets with what is in them. */
    record Bracketed(Form form, String open, List<List<Piece>> elements, String close, int start, int end)
            implements Piece {
        public Bracketed {
            elements = List.copyOf(elements);
        }
    }

    /** How bracketed elements follow each other. */
    enum Form {
        /** With commas; as many on a line as there is room for. */
        LIST,
        /** With commas; one on a line. */
        PARAMETERS,
        /** With nothing between them: each but the first begins with its connective. */
        GROUP
    }

    /** A block of clauses. */
    record Braced(List<List<Piece>> clauses, int start, int end) implements Piece {
        public Braced {
            clauses = List.copyOf(clauses);
        }
    }
}
