package dev.precept.compiler.ide;

import static dev.precept.compiler.ide.Clauses.atom;

import dev.precept.compiler.ide.Piece.Atom;
import dev.precept.compiler.ide.Piece.Mark;
import dev.precept.compiler.ide.Row.Gap;
import dev.precept.compiler.ide.Row.Role;
import dev.precept.compiler.source.Span;
import dev.precept.compiler.syntax.Clause;
import dev.precept.compiler.syntax.SpecFile;
import dev.precept.compiler.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes statements, each on rows of its own; one that is broken stays as it is in the source. */
final class Statements {
    private final Commented source;
    private final Agreement agreement;
    private final Broken broken;
    private final Rows rows;

    Statements(Commented source, Agreement agreement, Broken broken, Rows rows) {
        this.source = source;
        this.agreement = agreement;
        this.broken = broken;
        this.rows = rows;
    }

    /** Writes what stands before a block, the block's statements, and its end. */
    void block(List<Piece> header, List<Statement> statements, int open, int close, int depth) {
        begin(depth);
        rows.write(header);
        braces(statements, new Braces(open, close, close), depth);
        rows.end(Gap.FREE);
    }

    /** True where what stands on the lines of a block's own braces is sound, whatever stands between them. */
    private boolean isSound(int start, int open, int close) {
        return !broken.any(source.line(start), source.line(open))
                && !broken.any(source.line(close), source.line(close));
    }

    private void begin(int depth) {
        rows.begin(depth, Role.STATEMENT, Gap.FREE);
    }

    /**
     * Where a block is.
     *
     * @param end to where comments belong to it: comments before {@code else} do
     */
    private record Braces(int open, int close, int end) {}

    private void braces(List<Statement> statements, Braces braces, int depth) {
        rows.word("{", braces.open(), braces.open() + 1);
        if (!statements.isEmpty() || source.isCommented(braces.open(), braces.end())) {
            rows.end(Gap.TIGHT);
            all(statements, depth + 1);
            rows.begin(depth, Role.CLOSING, Gap.TIGHT);
        }
        rows.word("}", braces.close(), braces.close() + 1);
    }

    private void all(List<Statement> statements, int depth) {
        int written = 0;
        for (Statement statement : statements) {
            Span span = statement.span();
            int first = source.line(span.start());
            int last = source.line(span.end() - 1);
            if (first <= written) {
                continue;
            }
            if (broken.any(first, last) && !isSound(statement)) {
                rows.add(source.verbatim(first, last));
                written = last;
            } else {
                write(statement, depth);
            }
        }
    }

    private boolean isSound(Statement statement) {
        int start = statement.span().start();
        return switch (statement) {
            case Statement.When when -> {
                Braces then = branches(when).then();
                Braces otherwise = branches(when).otherwise();
                yield isSound(start, then.open(), then.close()) && isSound(then.close(), then.end(), otherwise.close());
            }
            case Statement.Chain chain ->
                isSound(start, open(chain), chain.span().end() - 1);
            case Statement.Requirement requirement -> false;
            case Statement.Task task -> false;
            case Statement.Answer answer -> false;
            case Statement.Example example -> false;
            case Statement.Invalid invalid -> false;
        };
    }

    private void write(Statement statement, int depth) {
        switch (statement) {
            case Statement.When when -> when(when, depth);
            case Statement.Chain chain ->
                block(chain(chain), chain.steps(), open(chain), chain.span().end() - 1, depth);
            case Statement.Requirement requirement -> line(requirement(requirement), depth);
            case Statement.Task(var text, var span) ->
                line(List.of(word("task", span), Texts.piece(source.source(), text)), depth);
            case Statement.Answer(var after, var span) ->
                line(List.of(word("answer after", span), Texts.piece(source.source(), after)), depth);
            case Statement.Example example -> line(example(example), depth);
            case Statement.Invalid(var span) ->
                rows.add(source.verbatim(source.line(span.start()), source.line(span.end() - 1)));
        }
    }

    private void line(List<Piece> pieces, int depth) {
        begin(depth);
        rows.write(pieces);
        rows.end(Gap.FREE);
    }

    private List<Piece> requirement(Statement.Requirement requirement) {
        var pieces = new ArrayList<Piece>();
        pieces.add(word(requirement.modality().name().toLowerCase(Locale.ROOT), requirement.span()));
        requirement.label().ifPresent(label -> pieces.add(label(label)));
        pieces.addAll(clause(requirement.clause()));
        int end = requirement.span().end();
        requirement
                .weight()
                .ifPresent(weight -> pieces.add(new Atom("weight " + weight.toPlainString(), end - 1, end)));
        return pieces;
    }

    private List<Piece> chain(Statement.Chain chain) {
        var pieces = new ArrayList<Piece>(List.of(word("chain", chain.span())));
        chain.label().ifPresent(label -> pieces.add(label(label)));
        return pieces;
    }

    private int open(Statement.Chain chain) {
        return source.find(
                '{',
                chain.label()
                        .map(label -> label.span().end())
                        .orElse(chain.span().start()));
    }

    /** The blocks of both branches, or twice that of the only one. */
    private record Branches(Braces then, Braces otherwise) {}

    private Branches branches(Statement.When when) {
        int open = source.find('{', when.condition().span().end());
        int inner = when.then().stream()
                .mapToInt(statement -> statement.span().end())
                .max()
                .orElse(open + 1);
        int close = source.find('}', inner);
        int last = when.span().end() - 1;
        if (close == last) {
            var only = new Braces(open, close, close);
            return new Branches(only, only);
        }
        int second = source.find('{', close);
        return new Branches(new Braces(open, close, second), new Braces(second, last, last));
    }

    private void when(Statement.When when, int depth) {
        Branches branches = branches(when);
        begin(depth);
        var header = new ArrayList<Piece>(List.of(word("when", when.span())));
        header.addAll(clause(when.condition()));
        rows.write(header);
        braces(when.then(), branches.then(), depth);
        if (!branches.otherwise().equals(branches.then())) {
            rows.word("else", branches.then().close() + 1, branches.otherwise().open());
            braces(when.otherwise(), branches.otherwise(), depth);
        }
        rows.end(Gap.FREE);
    }

    private List<Piece> example(Statement.Example example) {
        var pieces = new ArrayList<Piece>(List.of(word("example", example.span())));
        switch (example.expectation()) {
            case Statement.Expectation.Holds() -> pieces.add(word("holds", example.span()));
            case Statement.Expectation.Fails(var label) -> {
                pieces.add(word("fails", example.span()));
                pieces.add(atom(label.text(), label.span()));
            }
        }
        String before = "with";
        for (Statement.Setting setting : example.settings()) {
            Span name = setting.name().span();
            pieces.add(
                    before.equals(",")
                            ? new Mark(before, name.start(), name.start())
                            : new Atom(before, name.start(), name.start()));
            pieces.add(atom(setting.name().text(), name));
            pieces.add(new Atom("=", name.end(), name.end()));
            pieces.add(Clauses.argument(source.source(), setting.value()));
            before = ",";
        }
        pieces.add(Texts.piece(source.source(), example.text()));
        return pieces;
    }

    private List<Piece> clause(Clause clause) {
        return Clauses.pieces(source.source(), agreement, Count.UNKNOWN, clause);
    }

    private static Piece label(SpecFile.Name label) {
        return atom(label.text() + ":", label.span());
    }

    private static Piece word(String word, Span statement) {
        return new Atom(word, statement.start(), statement.start() + 1);
    }
}
