package dev.precept.compiler.syntax;

import dev.precept.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.antlr.v4.runtime.Token;

/** Reads what a quoted string or a triple-quoted text means: escapes undone, holes found, indentation stripped. */
final class Quoted {
    private final int[] source;
    private final int offset;
    private final Consumer<SyntaxProblem> problems;
    private final List<Part.Piece> pieces = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();

    private Quoted(Token token, Consumer<SyntaxProblem> problems) {
        this.source = token.getText().codePoints().toArray();
        this.offset = token.getStartIndex();
        this.problems = problems;
    }

    /** {@code "..."}. */
    static Part.Text string(Token token, Consumer<SyntaxProblem> problems) {
        var quoted = new Quoted(token, problems);
        quoted.read(1, quoted.source.length - 1);
        return quoted.text();
    }

    /** {@code """...}: the last line break is no part of the text. */
    static Part.Text block(Token token, Consumer<SyntaxProblem> problems) {
        var quoted = new Quoted(token, problems);
        quoted.lines();
        return quoted.text();
    }

    private Part.Text text() {
        endLiteral();
        return new Part.Text(pieces, new Span(offset, offset + source.length));
    }

    private void lines() {
        int end = source.length - 3;
        int shared = end - lastBreak(end) - 1;
        int first = nextLine(3, end);
        for (int line = first; line < end; line = nextLine(line, end)) {
            int depth = blanks(line, end) - line;
            shared = isEmpty(line + depth, end) ? shared : Math.min(shared, depth);
        }
        for (int line = first; line < end; line = nextLine(line, end)) {
            int stop = lineEnd(line, end);
            if (stop == end) {
                return;
            }
            if (line > first) {
                literal.append('\n');
            }
            int from = Math.min(line + shared, stop);
            read(from, Math.max(from, stripped(stop)));
        }
    }

    private void read(int from, int to) {
        int index = from;
        while (index < to) {
            int here = source[index];
            if (here == '\\' && index + 1 < to) {
                index = escape(index, to);
            } else if (here == '{') {
                index = brace(index, to);
            } else {
                literal.appendCodePoint(here);
                index++;
            }
        }
    }

    private int escape(int index, int to) {
        int next = source[index + 1];
        switch (next) {
            case 'n' -> literal.append('\n');
            case 't' -> literal.append('\t');
            case 'r' -> literal.append('\r');
            case '"', '\\', '{', '}' -> literal.appendCodePoint(next);
            case 'u' -> {
                int value = hexadecimal(index + 2, to);
                if (value >= 0) {
                    literal.append((char) value);
                    return index + 6;
                }
                unknown(index);
            }
            default -> unknown(index);
        }
        return index + 2;
    }

    private void unknown(int index) {
        String escape = new String(source, index, 2);
        literal.append(escape);
        problems.accept(new TokenProblem.UnknownEscape(escape, new Span(offset + index, offset + index + 2)));
    }

    private int hexadecimal(int from, int to) {
        int value = from + 4 <= to ? 0 : -1;
        for (int index = from; index < from + 4 && value >= 0; index++) {
            int digit = source[index] < 128 ? Character.digit(source[index], 16) : -1;
            value = digit < 0 ? -1 : value * 16 + digit;
        }
        return value;
    }

    private int brace(int index, int to) {
        int end = Names.end(source, index + 1, to);
        if (end > index + 1 && end < to && source[end] == '}') {
            endLiteral();
            var name = new String(source, index + 1, end - index - 1);
            pieces.add(new Part.Piece.Hole(name, new Span(offset + index, offset + end + 1)));
            return end + 1;
        }
        literal.append('{');
        return index + 1;
    }

    private void endLiteral() {
        if (!literal.isEmpty()) {
            pieces.add(new Part.Piece.Literal(literal.toString()));
            literal.setLength(0);
        }
    }

    private int lastBreak(int end) {
        int index = end - 1;
        while (!Blanks.isBreak(source[index])) {
            index--;
        }
        return index;
    }

    private boolean isEmpty(int index, int end) {
        return index == end || Blanks.isBreak(source[index]);
    }

    private int blanks(int from, int end) {
        int index = from;
        while (index < end && Blanks.isBlank(source[index])) {
            index++;
        }
        return index;
    }

    private int stripped(int stop) {
        int end = stop;
        while (Blanks.isBlank(source[end - 1])) {
            end--;
        }
        return end;
    }

    private int lineEnd(int from, int end) {
        int index = from;
        while (index < end && !Blanks.isBreak(source[index])) {
            index++;
        }
        return index;
    }

    private int nextLine(int from, int end) {
        int stop = lineEnd(from, end);
        boolean pair = stop + 1 < end && source[stop] == '\r' && source[stop + 1] == '\n';
        return stop + (pair ? 2 : 1);
    }
}
