package dev.precept.compiler.ide;

import dev.precept.compiler.ide.Piece.Atom;
import dev.precept.compiler.ide.Piece.Braced;
import dev.precept.compiler.ide.Piece.Bracketed;
import dev.precept.compiler.ide.Piece.Lines;
import dev.precept.compiler.ide.Piece.Mark;
import dev.precept.compiler.ide.Row.Gap;
import dev.precept.compiler.ide.Row.Role;
import java.util.ArrayList;
import java.util.List;

/** Writes pieces into rows: on one line where there is room and no comment between them. */
final class Rows {
    private static final int WIDTH = 100;
    private static final String STEP = "  ";

    private final Widths widths;
    private final List<Row> rows = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int depth;
    private Role role = Role.STATEMENT;
    private Gap before = Gap.FREE;
    private Spacing spacing = Spacing.NONE;
    private int start;
    private int end;
    private int lineStart;

    Rows(Commented source) {
        this.widths = new Widths(source);
    }

    /** Whether a blank stands before what is written next. */
    private enum Spacing {
        NONE,
        BLANK
    }

    List<Row> rows() {
        return rows;
    }

    static String indentation(int depth) {
        return STEP.repeat(depth);
    }

    void add(Row row) {
        rows.add(row);
    }

    void begin(int depth, Role role, Gap before) {
        this.depth = depth;
        this.role = role;
        this.before = before;
        text.setLength(0);
        spacing = Spacing.NONE;
        start = -1;
        lineStart = -depth * STEP.length();
    }

    void end(Gap after) {
        rows.add(new Row(depth, text.toString(), role, before, after, start, end));
    }

    /** Writes pieces, and breaks those apart that do not fit with what follows up to the next that can be broken. */
    void write(List<Piece> pieces) {
        int[] tails = widths.tails(pieces);
        for (int index = 0; index < pieces.size(); index++) {
            Piece piece = pieces.get(index);
            int room = WIDTH - column();
            boolean fits = widths.of(piece) + tails[index] <= room;
            if (widths.mustBreak(piece) || (!fits && room > 0 && widths.canBreak(piece))) {
                breakApart(piece);
            } else {
                write(piece);
            }
        }
    }

    void word(String word, int from, int to) {
        append(spacing == Spacing.BLANK ? " " + word : word, from, to);
    }

    private void write(Piece piece) {
        switch (piece) {
            case Atom(var word, var from, var to) -> word(word, from, to);
            case Mark(var mark, var from, var to) -> append(mark, from, to);
            case Lines lines -> lines(lines);
            case Braced braced -> {
                word("{", braced.start(), braced.start() + 1);
                braced.clauses().forEach(clause -> clause.forEach(this::writeInside));
                word("}", braced.end() - 1, braced.end());
            }
            case Bracketed bracketed -> {
                open(bracketed);
                spacing = Spacing.NONE;
                for (int index = 0; index < bracketed.elements().size(); index++) {
                    bracketed.elements().get(index).forEach(this::writeInside);
                    if (index + 1 < bracketed.elements().size()) {
                        append(widths.separator(bracketed), bracketed.start(), bracketed.start());
                    }
                }
                append(bracketed.close(), bracketed.end() - 1, bracketed.end());
            }
        }
    }

    private void writeInside(Piece piece) {
        if (widths.mustBreak(piece)) {
            breakApart(piece);
        } else {
            write(piece);
        }
    }

    private void breakApart(Piece piece) {
        int outer = depth;
        switch (piece) {
            case Bracketed bracketed -> {
                open(bracketed);
                end(Gap.TIGHT);
                elements(bracketed, outer + 1);
                begin(outer, Role.CLOSING, Gap.TIGHT);
                word(bracketed.close(), bracketed.end() - 1, bracketed.end());
            }
            case Braced braced -> {
                word("{", braced.start(), braced.start() + 1);
                end(Gap.TIGHT);
                braced.clauses().forEach(clause -> row(clause, "", outer + 1, Gap.FREE));
                begin(outer, Role.CLOSING, Gap.TIGHT);
                word("}", braced.end() - 1, braced.end());
            }
            case Lines lines -> lines(lines);
            case Atom atom -> write(atom);
            case Mark mark -> write(mark);
        }
    }

    private void open(Bracketed bracketed) {
        word(bracketed.open(), bracketed.start(), bracketed.start() + 1);
    }

    private void elements(Bracketed bracketed, int inner) {
        String separator = widths.separator(bracketed);
        if (!widths.mayFill(bracketed)) {
            bracketed.elements().forEach(element -> row(element, separator, inner, Gap.TIGHT));
            return;
        }
        begin(inner, Role.STATEMENT, Gap.TIGHT);
        for (List<Piece> element : bracketed.elements()) {
            int width = element.stream().mapToInt(widths::of).sum() + separator.length();
            if (start >= 0 && column() + width > WIDTH) {
                end(Gap.TIGHT);
                begin(inner, Role.STATEMENT, Gap.TIGHT);
            }
            element.forEach(this::write);
            append(separator, end, end);
        }
        end(Gap.TIGHT);
    }

    private void row(List<Piece> pieces, String separator, int inner, Gap gap) {
        begin(inner, Role.STATEMENT, gap);
        write(pieces);
        append(separator, end, end);
        end(gap);
    }

    private void lines(Lines lines) {
        String indentation = indentation(depth) + (lines.shift() == Piece.Shift.IN ? STEP : "");
        word(lines.lines().getFirst(), lines.start(), lines.start() + 1);
        for (String line : lines.lines().subList(1, lines.lines().size())) {
            text.append('\n');
            lineStart = text.length();
            append(line.isEmpty() ? "" : indentation + line, lines.start(), lines.end());
        }
    }

    private void append(String stretch, int from, int to) {
        text.append(stretch);
        spacing = Spacing.BLANK;
        start = start < 0 ? from : start;
        end = Math.max(end, to);
    }

    private int column() {
        return text.codePointCount(Math.max(0, lineStart), text.length()) - Math.min(0, lineStart);
    }
}
