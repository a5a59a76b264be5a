package dev.precept.compiler.ide;

import static dev.precept.compiler.ide.Clauses.atom;

import dev.precept.compiler.ide.Piece.Atom;
import dev.precept.compiler.ide.Piece.Braced;
import dev.precept.compiler.ide.Piece.Bracketed;
import dev.precept.compiler.ide.Piece.Form;
import dev.precept.compiler.ide.Row.Gap;
import dev.precept.compiler.ide.Row.Role;
import dev.precept.compiler.source.Span;
import dev.precept.compiler.syntax.SpecFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes a file: what was read, and between it whatever could not be. */
final class FileRows {
    private final Commented source;
    private final Agreement agreement;
    private final Broken broken;
    private final Rows rows;
    private final Statements statements;

    private FileRows(Commented source, Agreement agreement, Broken broken) {
        this.source = source;
        this.agreement = agreement;
        this.broken = broken;
        this.rows = new Rows(source);
        this.statements = new Statements(source, agreement, broken, rows);
    }

    static List<Row> of(SpecFile file, Commented source, Agreement agreement, Broken broken) {
        var writer = new FileRows(source, agreement, broken);
        writer.write(writer.items(file));
        return writer.rows.rows();
    }

    /**
     * A part of a file.
     *
     * @param frame the places whose lines must be sound for it to be written
     */
    private record Item(Span span, List<Span> frame, Runnable writing) {}

    private List<Item> items(SpecFile file) {
        var items = new ArrayList<Item>();
        file.version()
                .ifPresent(version ->
                        items.add(item(version.span(), () -> line("precept " + version.number(), version.span()))));
        file.imports()
                .forEach(here ->
                        items.add(item(here.span(), () -> line("import \"" + here.path() + "\"", here.span()))));
        file.defines().forEach(define -> items.add(item(define.span(), () -> apart(() -> define(define)))));
        file.specs().forEach(spec -> items.add(new Item(spec.span(), frame(spec), () -> apart(() -> spec(spec)))));
        items.sort(Comparator.comparingInt(item -> item.span().start()));
        return items;
    }

    private static Item item(Span span, Runnable writing) {
        return new Item(span, List.of(span), writing);
    }

    private void write(List<Item> items) {
        int next = 1;
        for (int index = 0; index < items.size(); index++) {
            int first = line(items.get(index).span().start());
            int limit = index + 1 < items.size()
                    ? line(items.get(index + 1).span().start()) - 1
                    : source.source().lines();
            unread(next, first - 1);
            if (first >= next) {
                next = write(items.get(index), first, limit) + 1;
            }
        }
        unread(next, source.source().lines());
    }

    /** Writes an item or leaves it; the last line that is done with. */
    private int write(Item item, int first, int limit) {
        int last = line(item.span().end() - 1);
        if (broken.anyUnclear(first, limit)) {
            unread(first, limit);
            return limit;
        }
        if (item.frame().stream().anyMatch(span -> broken.any(line(span.start()), line(span.end() - 1)))) {
            rows.add(source.verbatim(first, last));
        } else {
            item.writing().run();
        }
        return last;
    }

    /** Leaves lines as they are, without the blank lines and comments around them. */
    private void unread(int first, int last) {
        int from = first;
        int to = last;
        while (from <= to && !source.isWritten(from)) {
            from++;
        }
        while (from <= to && !source.isWritten(to)) {
            to--;
        }
        if (from <= to) {
            rows.add(source.verbatim(from, to));
        }
    }

    /** What takes several lines has a blank line before and after it. */
    private void apart(Runnable writing) {
        List<Row> written = rows.rows();
        int first = written.size();
        writing.run();
        int last = written.size() - 1;
        if (first < last) {
            written.set(first, written.get(first).before(Gap.WIDE));
            written.set(last, written.get(last).after(Gap.WIDE));
        }
    }

    private void line(String text, Span span) {
        rows.begin(0, Role.STATEMENT, Gap.FREE);
        rows.word(text, span.start(), span.end());
        rows.end(Gap.FREE);
    }

    private void define(SpecFile.Define define) {
        var pieces = new ArrayList<Piece>(List.of(word("define", define.span())));
        int end = define.span().start();
        for (SpecFile.DefinePart part : define.phrase()) {
            switch (part) {
                case SpecFile.DefinePart.Word(var word, var span) -> pieces.add(atom(word, span));
                case SpecFile.DefinePart.Hole(var parameter, var span) ->
                    pieces.add(atom("{" + parameter(parameter) + "}", span));
            }
            end = pieces.getLast().end();
        }
        List<List<Piece>> body = define.body().stream()
                .map(clause -> Clauses.pieces(source.source(), agreement, Count.ONE, clause))
                .toList();
        pieces.add(new Braced(body, source.find('{', end), define.span().end()));
        rows.begin(0, Role.STATEMENT, Gap.FREE);
        rows.write(pieces);
        rows.end(Gap.FREE);
    }

    private void spec(SpecFile.Spec spec) {
        List<Piece> header = List.of(word("spec", spec.span()), signature(spec));
        statements.block(header, spec.statements(), open(spec), spec.span().end() - 1, 0);
    }

    private Piece signature(SpecFile.Spec spec) {
        Span name = spec.name().span();
        if (spec.parameters().isEmpty()) {
            return atom(spec.name().text(), name);
        }
        List<List<Piece>> parameters = spec.parameters().stream()
                .map(parameter -> List.<Piece>of(atom(parameter(parameter), span(parameter))))
                .toList();
        int end = source.find(')', span(spec.parameters().getLast()).end()) + 1;
        return new Bracketed(Form.PARAMETERS, spec.name().text() + "(", parameters, ")", name.start(), end);
    }

    private List<Span> frame(SpecFile.Spec spec) {
        int end = spec.span().end();
        return List.of(new Span(spec.span().start(), open(spec) + 1), new Span(end - 1, end));
    }

    private int open(SpecFile.Spec spec) {
        int end = spec.parameters().isEmpty()
                ? spec.name().span().end()
                : span(spec.parameters().getLast()).end();
        return source.find('{', end);
    }

    private int line(int codePoint) {
        return source.line(codePoint);
    }

    private static Span span(SpecFile.Parameter parameter) {
        return parameter.name().span().to(parameter.type().span());
    }

    private static String parameter(SpecFile.Parameter parameter) {
        return parameter.name().text() + ": " + parameter.type().text();
    }

    private static Atom word(String word, Span statement) {
        return new Atom(word, statement.start(), statement.start() + 1);
    }
}
