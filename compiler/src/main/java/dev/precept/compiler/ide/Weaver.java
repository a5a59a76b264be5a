package dev.precept.compiler.ide;

import dev.precept.compiler.ide.Row.Gap;
import dev.precept.compiler.ide.Row.Role;
import dev.precept.compiler.source.Span;
import dev.precept.compiler.syntax.SpecFile;
import java.util.ArrayList;
import java.util.List;

/** Weaves comments and blank lines between rows. */
final class Weaver {
    private final Commented source;
    private final String lineBreak;
    private final List<Line> lines = new ArrayList<>();
    private int comment = 0;

    private Weaver(Commented source) {
        this.source = source;
        this.lineBreak = source.lineBreak();
    }

    /** What is written, and the lines of the source that it comes from. */
    private record Line(String text, Gap before, Gap after, int first, int last) {
        Line before(Gap gap) {
            return new Line(text, gap, after, first, last);
        }
    }

    static String weave(Commented source, List<Row> rows) {
        var weaver = new Weaver(source);
        for (int index = 0; index < rows.size(); index++) {
            int next = index + 1 < rows.size() ? rows.get(index + 1).start() : Integer.MAX_VALUE;
            weaver.add(rows.get(index), next);
        }
        weaver.commentsBefore(Integer.MAX_VALUE, 0, Integer.MAX_VALUE);
        return weaver.text();
    }

    private void add(Row row, int next) {
        int first = source.line(row.start());
        int depth = row.role() == Role.CLOSING ? row.depth() + 1 : row.depth();
        commentsBefore(row.start(), depth, first);
        String text = row.text();
        if (row.role() == Role.VERBATIM) {
            comment = source.nextComment(row.end());
        } else {
            commentsBefore(row.end(), depth, first);
            text = (Rows.indentation(row.depth()) + text + trailing(row, next)).replace("\n", lineBreak);
        }
        int last = source.line(Math.max(row.start(), row.end() - 1));
        lines.add(new Line(text, row.before(), row.after(), first, last));
        if (row.before() == Gap.WIDE) {
            widen();
        }
    }

    /** Comments that have lines of their own; what stood inside a row stands above it. */
    private void commentsBefore(int place, int depth, int line) {
        while (comment < source.comments().size()
                && source.comments().get(comment).span().start() < place) {
            SpecFile.Comment here = source.comments().get(comment++);
            int at = Math.min(line, source.line(here.span().start()));
            lines.add(new Line(Rows.indentation(depth) + here.text().stripTrailing(), Gap.FREE, Gap.FREE, at, at));
        }
    }

    /** The comment at the end of a row's line. */
    private String trailing(Row row, int next) {
        if (comment == source.comments().size()) {
            return "";
        }
        SpecFile.Comment here = source.comments().get(comment);
        Span span = here.span();
        if (span.start() >= next || source.line(span.start()) != source.line(row.end() - 1)) {
            return "";
        }
        comment++;
        return " " + here.text().stripTrailing();
    }

    /** A blank line stands before the comments that a row follows, not between them and it. */
    private void widen() {
        int top = lines.size() - 1;
        while (top > 0 && isAttached(lines.get(top - 1), lines.get(top))) {
            top--;
        }
        lines.set(lines.size() - 1, lines.getLast().before(Gap.FREE));
        lines.set(top, lines.get(top).before(Gap.WIDE));
    }

    private static boolean isAttached(Line comment, Line next) {
        return comment.text().startsWith("#") && comment.last() + 1 == next.first();
    }

    private String text() {
        var text = new StringBuilder();
        for (int index = 0; index < lines.size(); index++) {
            Line line = lines.get(index);
            if (index > 0 && isBlankBetween(lines.get(index - 1), line)) {
                text.append(lineBreak);
            }
            text.append(line.text()).append(lineBreak);
        }
        return text.toString();
    }

    private static boolean isBlankBetween(Line above, Line below) {
        return switch (above.after().or(below.before())) {
            case WIDE -> true;
            case TIGHT -> false;
            case FREE -> below.first() - above.last() > 1;
        };
    }
}
