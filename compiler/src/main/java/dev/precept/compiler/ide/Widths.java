package dev.precept.compiler.ide;

import dev.precept.compiler.ide.Piece.Atom;
import dev.precept.compiler.ide.Piece.Braced;
import dev.precept.compiler.ide.Piece.Bracketed;
import dev.precept.compiler.ide.Piece.Form;
import dev.precept.compiler.ide.Piece.Lines;
import dev.precept.compiler.ide.Piece.Mark;
import dev.precept.compiler.syntax.Words;
import java.util.List;

/** What room pieces take on one line, and which of them can or must stand on several. */
final class Widths {
    private final Commented source;

    Widths(Commented source) {
        this.source = source;
    }

    /** With the blank before it. */
    int of(Piece piece) {
        return switch (piece) {
            case Atom(var text, var start, var end) -> 1 + length(text);
            case Mark(var text, var start, var end) -> length(text);
            case Lines lines -> 1 + length(lines.lines().getFirst());
            case Braced braced -> 4 + ofAll(braced.clauses());
            case Bracketed bracketed ->
                1
                        + length(bracketed.open())
                        + length(bracketed.close())
                        + ofAll(bracketed.elements())
                        + separator(bracketed).length()
                                * Math.max(0, bracketed.elements().size() - 1);
        };
    }

    /** For each piece the room that those after it take, up to and with the beginning of the next that can be broken. */
    int[] tails(List<Piece> pieces) {
        int[] tails = new int[pieces.size()];
        for (int index = pieces.size() - 2; index >= 0; index--) {
            tails[index] = switch (pieces.get(index + 1)) {
                case Atom atom -> of(atom) + tails[index + 1];
                case Mark mark -> of(mark) + tails[index + 1];
                case Lines lines -> of(lines);
                case Braced braced -> canBreak(braced) ? 2 : of(braced) + tails[index + 1];
                case Bracketed bracketed ->
                    canBreak(bracketed) ? 1 + length(bracketed.open()) : of(bracketed) + tails[index + 1];
            };
        }
        return tails;
    }

    String separator(Bracketed bracketed) {
        return switch (bracketed.form()) {
            case LIST, PARAMETERS -> ",";
            case GROUP -> "";
        };
    }

    /** True where elements may share a line of brackets that are broken. */
    boolean mayFill(Bracketed bracketed) {
        return bracketed.form() == Form.LIST
                && !source.isCommented(bracketed.start(), bracketed.end())
                && bracketed.elements().stream().flatMap(List::stream).noneMatch(this::mustBreak);
    }

    /** A line in brackets that began with a word of a statement would end them. */
    boolean canBreak(Piece piece) {
        return switch (piece) {
            case Bracketed bracketed ->
                !bracketed.elements().isEmpty() && bracketed.elements().stream().noneMatch(Widths::beginsStatement);
            case Braced braced -> !braced.clauses().isEmpty();
            case Lines lines -> false;
            case Atom atom -> false;
            case Mark mark -> false;
        };
    }

    /** True where a comment, a text of several lines or a block of several clauses has no place on one line. */
    boolean mustBreak(Piece piece) {
        return switch (piece) {
            case Bracketed bracketed ->
                (canBreak(bracketed) || bracketed.elements().isEmpty())
                        && (source.isCommented(bracketed.start(), bracketed.end())
                                || anyMustBreak(bracketed.elements()));
            case Braced braced ->
                braced.clauses().size() > 1
                        || source.isCommented(braced.start(), braced.end())
                        || (!braced.clauses().isEmpty() && source.line(braced.start()) != source.line(braced.end() - 1))
                        || anyMustBreak(braced.clauses());
            case Lines lines -> true;
            case Atom atom -> false;
            case Mark mark -> false;
        };
    }

    private boolean anyMustBreak(List<List<Piece>> elements) {
        return elements.stream().flatMap(List::stream).anyMatch(this::mustBreak);
    }

    private static boolean beginsStatement(List<Piece> element) {
        return element.getFirst() instanceof Atom(var text, var start, var end) && Words.STATEMENTS.contains(text);
    }

    private int ofAll(List<List<Piece>> elements) {
        return elements.stream().flatMap(List::stream).mapToInt(this::of).sum();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
