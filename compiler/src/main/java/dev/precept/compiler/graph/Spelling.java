package dev.precept.compiler.graph;

import dev.precept.compiler.vocabulary.Sought;
import dev.precept.compiler.vocabulary.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How the language writes values and terms. */
public final class Spelling {
    private Spelling() {}

    /** {@code "text"}, {@code 3}, {@code 80%}, {@code 2..4}, {@code /a+/}, {@code ["a", "b"]}, {@code any of ["a", "b"]}. */
    public static String of(Value value) {
        return switch (value) {
            case Value.Text(var text) -> quoted(text);
            case Value.Number(var number) -> number(number);
            case Value.Share(var share) -> percent(share);
            case Value.Range(var low, var high) -> low + ".." + high;
            case Value.Pattern pattern -> pattern.toString();
            case Value.Items(var items) -> list(items);
            case Value.Selection(var mode, var items) when alone(mode, items) -> of((Value) items.getFirst());
            case Value.Selection(var mode, var items) -> word(mode) + " of " + list(items);
        };
    }

    /** The same for a term; a slot is its name, and stands in braces inside a text. */
    public static String of(Term term) {
        return switch (term) {
            case Term.Constant(var value) -> of(value);
            case Term.Slot(var name, var type) -> name;
            case Term.Template(var pieces) ->
                pieces.stream().map(Spelling::piece).collect(Collectors.joining("", "\"", "\""));
            case Term.RangeOf(var low, var high) -> of(low) + ".." + of(high);
            case Term.ListOf(var items) -> items.stream().map(Spelling::of).collect(Collectors.joining(", ", "[", "]"));
            case Term.SelectionOf(var mode, var of) ->
                switch (of.type()) {
                    case LIST -> word(mode) + " of " + of(of);
                    case TEXT, NUMBER, SHARE, RANGE, PATTERN, SOUGHT, SELECTION -> of(of);
                };
        };
    }

    /** A text as a string of the language: in quotes, with nothing left in it that would end or fill it. */
    public static String quoted(String text) {
        return "\"" + escaped(text) + "\"";
    }

    /** Without an exponent, and without zeros at the end. */
    static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    static String percent(BigDecimal share) {
        return number(share.movePointRight(2)) + "%";
    }

    static String word(Value.Selection.Mode mode) {
        return switch (mode) {
            case ANY -> "any";
            case ALL -> "all";
            case NONE -> "none";
        };
    }

    /** True where a selection is one thing, which the language writes without a list. */
    static boolean alone(Value.Selection.Mode mode, List<?> items) {
        return mode == Value.Selection.Mode.ALL && items.size() == 1;
    }

    private static String piece(Term.Piece piece) {
        return switch (piece) {
            case Term.Piece.Literal(var text) -> escaped(text);
            case Term.Piece.Hole(var slot) -> "{" + slot.name() + "}";
        };
    }

    private static String list(List<Sought> items) {
        return items.stream().map(item -> of((Value) item)).collect(Collectors.joining(", ", "[", "]"));
    }

    /** The escape of what a reader could not see; joiners and tags stay, for emoji are made of them. */
    static Optional<String> visible(int codePoint) {
        return switch (codePoint) {
            case '\n' -> Optional.of("\\n");
            case '\r' -> Optional.of("\\r");
            case '\t' -> Optional.of("\\t");
            default ->
                switch (Character.getType(codePoint)) {
                    case Character.CONTROL,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.SURROGATE -> Optional.of("\\u%04X".formatted(codePoint));
                    case Character.FORMAT ->
                        codePoint == 0x200C || codePoint == 0x200D || codePoint > 0xFFFF
                                ? Optional.empty()
                                : Optional.of("\\u%04X".formatted(codePoint));
                    default -> Optional.empty();
                };
        };
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length());
        int[] codePoints = text.codePoints().toArray();
        for (int index = 0; index < codePoints.length; index++) {
            int here = codePoints[index];
            boolean hole = here == '{' && index + 1 < codePoints.length && opensName(codePoints[index + 1]);
            escaped.append(
                    hole || here == '"' || here == '\\'
                            ? "\\" + Character.toString(here)
                            : visible(here).orElseGet(() -> Character.toString(here)));
        }
        return escaped.toString();
    }

    private static boolean opensName(int codePoint) {
        return codePoint == '_' || Character.isLetter(codePoint);
    }
}
