package dev.precept.compiler.diagnostic;

import dev.precept.compiler.source.SourceFile;
import dev.precept.compiler.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The lines of an excerpt, each with its number, and carets under what is meant. */
final class Snippet {
    /** Of a line that is longer, so many code points are shown. */
    private static final int WINDOW = 100;
    /** How many of these stand before what is meant. */
    private static final int LEAD = 30;
    /** So many places are shown; the others are counted. */
    private static final int PLACES = 12;
    /** So many lines of a place are shown whole; of more, the first two and the last. */
    private static final int LINES = 4;

    private final SourceFile file;
    private final Tone tone;
    private final Palette palette;
    private final int digits;

    private Snippet(SourceFile file, Tone tone, Palette palette, int lastLine) {
        this.file = file;
        this.tone = tone;
        this.palette = palette;
        this.digits = Integer.toString(lastLine).length();
    }

    /** What is underlined on a line; of no length where a place has none. */
    private record Strip(int line, Span span) {}

    /** A stretch of a line that is shown, and what is underlined in it. */
    private record Row(int line, Span window, List<Span> marks) {}

    static List<String> lines(Excerpt excerpt, Tone tone, Palette palette) {
        SourceFile file = excerpt.file();
        var strips = new ArrayList<Strip>();
        excerpt.spans().stream().limit(PLACES).forEach(span -> addStrips(file, span, strips));
        strips.sort(Comparator.comparingInt((Strip strip) -> strip.line())
                .thenComparingInt(strip -> strip.span().start()));
        var snippet = new Snippet(file, tone, palette, strips.getLast().line());
        List<String> lines = snippet.render(rows(file, strips));
        int more = excerpt.spans().size() - PLACES;
        if (more > 0) {
            lines.add(snippet.beside("", "=") + "and " + more + (more == 1 ? " more place" : " more places"));
        }
        return lines;
    }

    private static void addStrips(SourceFile file, Span span, List<Strip> to) {
        int first = file.position(span.start()).line();
        int last = file.position(Math.max(span.start(), span.end() - 1)).line();
        boolean all = last - first < LINES;
        for (int line = first; line <= last; line = all || line != first + 1 ? line + 1 : last) {
            int lineEnd = end(file, line);
            int start = line == first ? Math.min(span.start(), lineEnd) : afterBlanks(file, line, lineEnd);
            int end = Math.min(span.end(), lineEnd);
            if (start < end || line == first) {
                to.add(new Strip(line, new Span(start, Math.max(start, end))));
            }
        }
    }

    private static List<Row> rows(SourceFile file, List<Strip> strips) {
        var rows = new ArrayList<Row>();
        for (Strip strip : strips) {
            Row last = rows.isEmpty() ? new Row(0, new Span(0, 0), List.of()) : rows.getLast();
            if (strip.line() == last.line()
                    && strip.span().start() <= last.window().end()) {
                last.marks().add(strip.span());
            } else {
                rows.add(new Row(strip.line(), window(file, strip), new ArrayList<>(List.of(strip.span()))));
            }
        }
        return rows;
    }

    private static Span window(SourceFile file, Strip strip) {
        int start = file.start(strip.line());
        int end = end(file, strip.line());
        int from = Math.min(Math.max(start, strip.span().start() - LEAD), Math.max(start, end - WINDOW));
        return end - start <= WINDOW ? new Span(start, end) : new Span(from, Math.min(end, from + WINDOW));
    }

    private List<String> render(List<Row> rows) {
        var lines = new ArrayList<String>();
        int before = rows.getFirst().line();
        for (Row row : rows) {
            if (row.line() > before + 1) {
                lines.add(palette.paint(Tone.QUIET, " ".repeat(digits + 1) + "..."));
            }
            add(row, lines);
            before = row.line();
        }
        return lines;
    }

    private void add(Row row, List<String> to) {
        Span window = row.window();
        String cut = window.start() > file.start(row.line()) ? "…" : "";
        String rest = window.end() < end(file, row.line()) ? "…" : "";
        var text = new StringBuilder(cut);
        var carets = new StringBuilder(" ".repeat(cut.length()));
        for (Glyphs.Glyph glyph : Glyphs.of(file.text(window))) {
            var place = new Span(window.start() + glyph.start(), window.start() + glyph.end());
            boolean marked = row.marks().stream().anyMatch(mark -> touches(mark, place));
            text.append(glyph.shown());
            carets.append((marked ? "^" : " ").repeat(glyph.columns()));
        }
        boolean atEnd = row.marks().stream().anyMatch(mark -> mark.start() == window.end());
        carets.append(atEnd || carets.indexOf("^") < 0 ? "^" : "");
        to.add((beside(Integer.toString(row.line()), "|") + text + rest).stripTrailing());
        to.add(beside("", "|") + palette.paint(tone, carets.toString().stripTrailing()));
    }

    /** A place of no length is shown by what stands after it. */
    private static boolean touches(Span mark, Span glyph) {
        int end = Math.max(mark.end(), mark.start() + 1);
        return glyph.start() < end && mark.start() < glyph.end();
    }

    private String beside(String number, String bar) {
        return palette.paint(Tone.QUIET, " ".repeat(digits - number.length() + 1) + number + " " + bar) + " ";
    }

    /** The end of a line's text, before its line break. */
    private static int end(SourceFile file, int line) {
        if (line == file.lines()) {
            return file.length();
        }
        int next = file.start(line + 1);
        boolean pair =
                file.text(new Span(Math.max(file.start(line), next - 2), next)).equals("\r\n");
        return next - (pair ? 2 : 1);
    }

    private static int afterBlanks(SourceFile file, int line, int end) {
        int start = file.start(line);
        String head = file.text(new Span(start, Math.min(end, start + WINDOW)));
        return start
                + (int) head.codePoints().takeWhile(Character::isWhitespace).count();
    }
}
