package dev.precept.compiler.ide;

import dev.precept.compiler.ide.Piece.Atom;
import dev.precept.compiler.ide.Piece.Braced;
import dev.precept.compiler.ide.Piece.Bracketed;
import dev.precept.compiler.ide.Piece.Form;
import dev.precept.compiler.source.SourceFile;
import dev.precept.compiler.source.Span;
import dev.precept.compiler.syntax.Clause;
import dev.precept.compiler.syntax.Part;
import java.util.ArrayList;
import java.util.List;

/** The pieces of a line, from left to right: what names no subject agrees with the one before it. */
final class Clauses {
    private final SourceFile source;
    private final Agreement agreement;
    private Count subject;

    private Clauses(SourceFile source, Agreement agreement, Count subject) {
        this.source = source;
        this.agreement = agreement;
        this.subject = subject;
    }

    /**
     * The pieces of a clause.
     *
     * @param understood how many it speaks of where it names no subject
     */
    static List<Piece> pieces(SourceFile source, Agreement agreement, Count understood, Clause clause) {
        return new Clauses(source, agreement, understood).pieces(clause);
    }

    /** The piece of an argument. */
    static Piece argument(SourceFile source, Part part) {
        Span span = part.span();
        return switch (part) {
            case Part.Items(var items, var place) ->
                new Bracketed(
                        Form.LIST,
                        "[",
                        items.stream()
                                .map(item -> List.of(argument(source, item)))
                                .toList(),
                        "]",
                        place.start(),
                        place.end());
            case Part.Text text -> Texts.piece(source, text);
            case Part.Percent percent -> atom(source.text(span).replaceAll("[^0-9.%]", ""), span);
            case Part.Word(var word, var place) -> atom(word, place);
            case Part.Number number -> atom(source.text(span), span);
            case Part.Range range -> atom(source.text(span), span);
            case Part.Pattern pattern -> atom(source.text(span), span);
            case Part.Reference reference -> atom(source.text(span), span);
        };
    }

    static Atom atom(String text, Span span) {
        return new Atom(text, span.start(), span.end());
    }

    private List<Piece> pieces(Clause clause) {
        return switch (clause) {
            case Clause.And(var parts, var span) -> joined(parts(parts, "and"));
            case Clause.Or(var parts, var span) -> joined(parts(parts, "or"));
            case Clause.Not(var part, var span) ->
                joined(List.of(List.of(new Atom("not", span.start(), span.start() + 3)), pieces(part)));
            case Clause.Group(var inner, var span) ->
                List.of(new Bracketed(Form.GROUP, "(", elements(inner), ")", span.start(), span.end()));
            case Clause.Phrase phrase -> phrase(phrase);
            case Clause.Invalid(var span) -> List.of(atom(source.text(span), span));
        };
    }

    private List<List<Piece>> elements(Clause inner) {
        return switch (inner) {
            case Clause.And(var parts, var span) -> parts(parts, "and");
            case Clause.Or(var parts, var span) -> parts(parts, "or");
            case Clause.Not not -> List.of(pieces(not));
            case Clause.Group group -> List.of(pieces(group));
            case Clause.Phrase phrase -> List.of(pieces(phrase));
            case Clause.Invalid invalid -> List.of(pieces(invalid));
        };
    }

    /** Each but the first with its connective. */
    private List<List<Piece>> parts(List<Clause> parts, String connective) {
        var elements = new ArrayList<List<Piece>>();
        for (Clause part : parts) {
            var element = new ArrayList<Piece>();
            if (!elements.isEmpty()) {
                element.add(
                        new Atom(connective, part.span().start(), part.span().start()));
            }
            element.addAll(pieces(part));
            elements.add(element);
        }
        return elements;
    }

    private List<Piece> phrase(Clause.Phrase phrase) {
        Agreement.Agreed agreed = agreement.of(phrase.parts(), subject);
        Count count = agreed.subject();
        var pieces = new ArrayList<Piece>();
        agreed.parts().forEach(part -> pieces.add(argument(source, part)));
        phrase.block().ifPresent(block -> pieces.add(block(block, count)));
        subject = count;
        return pieces;
    }

    private Piece block(Clause.Block block, Count count) {
        List<List<Piece>> clauses = block.clauses().stream()
                .map(clause -> pieces(source, agreement, count, clause))
                .toList();
        return new Braced(clauses, block.span().start(), block.span().end());
    }

    private static List<Piece> joined(List<List<Piece>> elements) {
        return elements.stream().flatMap(List::stream).toList();
    }
}
