package dev.precept.compiler.graph;

import dev.precept.compiler.vocabulary.Type;
import dev.precept.compiler.vocabulary.Value;
import java.util.List;

/** An argument in the graph: a value, or something that becomes one when the spec's parameters are bound. */
public sealed interface Term {
    Type type();

    /** Known at compile time. */
    record Constant(Value value) implements Term {
        @Override
        public Type type() {
            return value.type();
        }
    }

    /** A parameter of the spec. */
    record Slot(String name, Type type) implements Term {}

    /** A text with holes; a number in a hole is written as the language writes it. */
    record Template(List<Piece> pieces) implements Term {
        public Template {
            pieces = List.copyOf(pieces);
        }

        @Override
        public Type type() {
            return Type.TEXT;
        }
    }

    /** A stretch of a template. */
    sealed interface Piece {
        record Literal(String text) implements Piece {}

        record Hole(Slot slot) implements Piece {}
    }

    /** {@code 80..limit}; both ends are numbers. */
    record RangeOf(Term low, Term high) implements Term {
        @Override
        public Type type() {
            return Type.RANGE;
        }
    }

    /** {@code ["a", name]}; each item is a text or a pattern. */
    record ListOf(List<Term> items) implements Term {
        public ListOf {
            items = List.copyOf(items);
        }

        @Override
        public Type type() {
            return Type.LIST;
        }
    }

    /** {@code any of LIST}, or with mode ALL one thing alone where {@code of} is no list. */
    record SelectionOf(Value.Selection.Mode mode, Term of) implements Term {
        @Override
        public Type type() {
            return Type.SELECTION;
        }
    }
}
