package dev.precept.compiler.check;

import dev.precept.compiler.graph.Binding;
import dev.precept.compiler.graph.Fit;
import dev.precept.compiler.graph.Spelling;
import dev.precept.compiler.graph.Term;
import dev.precept.compiler.source.Span;
import dev.precept.compiler.syntax.Part;
import dev.precept.compiler.vocabulary.Type;
import dev.precept.compiler.vocabulary.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Arguments as terms, each of the type it is written as, and made to fit the type that is wanted. */
final class Terms {
    private final Scope scope;

    Terms(Scope scope) {
        this.scope = scope;
    }

    /** The term that a part is by itself. */
    Checked<Term> of(Part part) {
        return switch (part) {
            case Part.Word(var text, var span) -> slot(text, span);
            case Part.Reference(var name, var span) -> slot(name, span);
            case Part.Number(var value, var span) -> constant(new Value.Number(value));
            case Part.Percent(var value, var span) -> share(value, span);
            case Part.Range(var low, var high, var span) -> range(low, high, span);
            case Part.Text text -> text(text);
            case Part.Pattern(var source, var flags, var span) -> pattern(source, flags, span);
            case Part.Items(var items, var span) ->
                Checked.all(items.stream().map(this::item).toList())
                        .then(terms -> folded(new Term.ListOf(terms), span));
        };
    }

    /** The term as what is wanted. */
    Checked<Term> fit(Term term, Type wanted, Span span) {
        boolean sought = isSought(term.type());
        if (term.type() == wanted || (sought && wanted == Type.SOUGHT)) {
            return Checked.of(term);
        }
        return sought && wanted == Type.SELECTION
                ? folded(new Term.SelectionOf(Value.Selection.Mode.ALL, term), span)
                : Checked.broken(new ArgumentProblem.WrongType(scope.written(span), term.type(), wanted, span));
    }

    /** A term without slots is the value that it stands for. */
    Checked<Term> folded(Term term, Span span) {
        if (!isConstant(term)) {
            return Checked.of(scope.interner().one(term));
        }
        return switch (Binding.NONE.value(term)) {
            case Fit.Fits<Value>(var value) -> constant(value);
            case Fit.Unfit<Value>(var reason) -> Checked.broken(new ArgumentProblem.Unfit(reason, span));
        };
    }

    static boolean isConstant(Term term) {
        return switch (term) {
            case Term.Constant constant -> true;
            case Term.Slot slot -> false;
            case Term.Template(var pieces) -> pieces.stream().allMatch(Term.Piece.Literal.class::isInstance);
            case Term.RangeOf(var low, var high) -> isConstant(low) && isConstant(high);
            case Term.ListOf(var items) -> items.stream().allMatch(Terms::isConstant);
            case Term.SelectionOf(var mode, var of) -> isConstant(of);
        };
    }

    /** The values of terms that are all constant. */
    static Optional<List<Value>> values(List<Term> terms) {
        return terms.stream().allMatch(Term.Constant.class::isInstance)
                ? Optional.of(terms.stream()
                        .map(Term.Constant.class::cast)
                        .map(Term.Constant::value)
                        .toList())
                : Optional.empty();
    }

    private Checked<Term> constant(Value value) {
        return Checked.of(scope.interner().one(new Term.Constant(value)));
    }

    private Checked<Term> slot(String name, Span span) {
        return scope.use(name)
                .map(type -> Checked.<Term>of(scope.interner().one(new Term.Slot(name, type))))
                .orElseGet(() -> Checked.broken(
                        ArgumentProblem.UnknownName.of(name, scope.parameters().keySet(), span)));
    }

    private Checked<Term> share(BigDecimal percent, Span span) {
        BigDecimal share = percent.movePointLeft(2);
        return share.compareTo(BigDecimal.ONE) > 0
                ? Checked.broken(new ArgumentProblem.ShareAboveOne(scope.written(span), span))
                : constant(new Value.Share(share));
    }

    /** Of two numbers or of two shares; a range of shares is no value, but a quantity can be made of it. */
    private Checked<Term> range(Part low, Part high, Span span) {
        return of(low).with(of(high), (least, most) -> {
            for (Term end : List.of(least, most)) {
                if (end.type() != Type.NUMBER) {
                    return Checked.broken(new ArgumentProblem.WrongType(
                            Spelling.of(end), end.type(), Type.NUMBER, end == least ? low.span() : high.span()));
                }
            }
            return folded(new Term.RangeOf(least, most), span);
        });
    }

    private Checked<Term> text(Part.Text text) {
        return Checked.all(text.pieces().stream().map(this::piece).toList())
                .then(pieces -> folded(new Term.Template(pieces), text.span()));
    }

    private Checked<Term.Piece> piece(Part.Piece piece) {
        return switch (piece) {
            case Part.Piece.Literal(var text) -> Checked.of(new Term.Piece.Literal(text));
            case Part.Piece.Hole(var name, var span) ->
                slot(name, span)
                        .then(term -> term instanceof Term.Slot slot && isShown(slot.type())
                                ? Checked.of(new Term.Piece.Hole(slot))
                                : Checked.broken(new ArgumentProblem.NoText(name, term.type(), span)));
        };
    }

    private Checked<Term> pattern(String source, String flags, Span span) {
        return Patterns.foreign(source)
                .<Checked<Term>>map(reason -> Checked.broken(new ArgumentProblem.InvalidPattern(reason, span)))
                .orElseGet(() -> {
                    try {
                        return constant(Value.Pattern.of(source, flags));
                    } catch (IllegalArgumentException refused) {
                        return Checked.broken(new ArgumentProblem.InvalidPattern(Patterns.reason(refused), span));
                    }
                });
    }

    private Checked<Term> item(Part item) {
        return of(item).then(term -> isSought(term.type())
                ? Checked.of(term)
                : Checked.broken(new ArgumentProblem.WrongType(
                        scope.written(item.span()), term.type(), Type.SOUGHT, item.span())));
    }

    private static boolean isSought(Type type) {
        return switch (type) {
            case TEXT, PATTERN, SOUGHT -> true;
            case NUMBER, SHARE, RANGE, LIST, SELECTION -> false;
        };
    }

    private static boolean isShown(Type type) {
        return switch (type) {
            case TEXT, NUMBER, SHARE, RANGE -> true;
            case PATTERN, SOUGHT, LIST, SELECTION -> false;
        };
    }
}
