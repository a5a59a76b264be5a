package dev.precept.compiler.syntax;

import dev.precept.compiler.source.Span;
import java.math.BigDecimal;
import java.util.List;

/** A word or an argument of a phrase, as written. */
public sealed interface Part {
    Span span();

    /** A bare word; {@code 2nd} and {@code 21st} are words too. */
    record Word(String text, Span span) implements Part {}

    /** A quoted string: its escapes are undone, its holes are known. */
    record Text(List<Piece> pieces, Span span) implements Part {
        public Text {
            pieces = List.copyOf(pieces);
        }
    }

    /** A stretch of a quoted string. */
    sealed interface Piece {
        record Literal(String text) implements Piece {}

        record Hole(String name, Span span) implements Piece {}
    }

    record Number(BigDecimal value, Span span) implements Part {}

    /** {@code 60%}, as 60. */
    record Percent(BigDecimal value, Span span) implements Part {}

    /** {@code 80..limit}; each end is a {@link Number}, a {@link Percent}, a {@link Word} or a {@link Reference}. */
    record Range(Part low, Part high, Span span) implements Part {}

    /** {@code /ORD-\d{6}/i}, without its slashes. */
    record Pattern(String source, String flags, Span span) implements Part {}

    /** {@code {name}}. */
    record Reference(String name, Span span) implements Part {}

    /** {@code ["a", "b"]}. */
    record Items(List<Part> items, Span span) implements Part {
        public Items {
            items = List.copyOf(items);
        }
    }
}
