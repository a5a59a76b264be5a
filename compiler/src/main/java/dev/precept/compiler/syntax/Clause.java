package dev.precept.compiler.syntax;

import dev.precept.compiler.source.Span;
import java.util.List;
import java.util.Optional;

/** What a line says. {@code and} and {@code or} never stand side by side without parentheses: the parser refuses that. */
public sealed interface Clause {
    Span span();

    record And(List<Clause> parts, Span span) implements Clause {
        public And {
            parts = List.copyOf(parts);
        }
    }

    record Or(List<Clause> parts, Span span) implements Clause {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    record Not(Clause part, Span span) implements Clause {}

    /** {@code ( ... )}, kept for the formatter. */
    record Group(Clause inner, Span span) implements Clause {}

    /**
     * A flat run of words and arguments: subject and predicate, or one of them. With a block, the words before it are the
     * subject (or nothing) and every clause of the block speaks of it.
     */
    record Phrase(List<Part> parts, Optional<Block> block, Span span) implements Clause {
        public Phrase {
            parts = List.copyOf(parts);
        }
    }

    /** {@code { ... }} after a subject. */
    record Block(List<Clause> clauses, Span span) {
        public Block {
            clauses = List.copyOf(clauses);
        }
    }

    /** A clause that could not be read. */
    record Invalid(Span span) implements Clause {}
}
