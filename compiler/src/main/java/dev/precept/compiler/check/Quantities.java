package dev.precept.compiler.check;

import dev.precept.compiler.graph.Binding;
import dev.precept.compiler.graph.Fit;
import dev.precept.compiler.graph.Quantity;
import dev.precept.compiler.graph.Term;
import dev.precept.compiler.source.Span;
import dev.precept.compiler.syntax.Part;
import dev.precept.compiler.vocabulary.Type;
import dev.precept.compiler.vocabulary.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads how many. */
final class Quantities {
    private static final Term ZERO = number(0);
    private static final Term ONE = number(1);
    private static final Term NONE_OF_THEM = new Term.Constant(new Value.Share(BigDecimal.ZERO));
    private static final Term ALL_OF_THEM = new Term.Constant(new Value.Share(BigDecimal.ONE));
    private static final Quantity SOME = new Quantity.Between(ONE, Optional.empty());
    private static final Quantity NO = new Quantity.Between(ZERO, Optional.of(ZERO));

    private final Scope scope;
    private final Terms terms;

    Quantities(Scope scope, Terms terms) {
        this.scope = scope;
        this.terms = terms;
    }

    /** The quantity that begins at a part; empty where none does. */
    Optional<Reading<Quantity>> at(List<Part> parts, int at) {
        if (at >= parts.size()) {
            return Optional.empty();
        }
        return switch (parts.get(at)) {
            case Part.Word(var word, var span) -> word(parts, at, word);
            case Part.Range range -> Optional.of(new Reading<>(range(range), at + 1));
            case Part.Number number -> Optional.of(bare(parts, at));
            case Part.Percent percent -> Optional.of(bare(parts, at));
            case Part.Reference reference -> Optional.of(parameter(parts, at));
            case Part.Text text -> Optional.empty();
            case Part.Pattern pattern -> Optional.empty();
            case Part.Items items -> Optional.empty();
        };
    }

    /** Where the noun after a quantity begins: a share is a share of something, and without it there is no noun. */
    int noun(List<Part> parts, Reading<Quantity> quantity) {
        boolean share = quantity.checked().value().stream().anyMatch(Quantity.ShareBetween.class::isInstance)
                || isShare(parts.get(quantity.end() - 1));
        if (!share) {
            return quantity.end();
        }
        return Arguments.isWord(parts, quantity.end(), "of") ? quantity.end() + 1 : parts.size();
    }

    private static boolean isShare(Part part) {
        return part instanceof Part.Percent
                || (part instanceof Part.Range range && range.low() instanceof Part.Percent);
    }

    private Optional<Reading<Quantity>> word(List<Part> parts, int at, String word) {
        return switch (word) {
            case "every" -> Optional.of(Reading.of(new Quantity.Every(), at + 1));
            case "some" -> Optional.of(Reading.of(SOME, at + 1));
            case "no" -> Optional.of(Reading.of(NO, at + 1));
            case "exactly" -> bounded(parts, at, at + 1, Quantities::exactly);
            case "at" ->
                Arguments.isWord(parts, at + 1, "least")
                        ? bounded(parts, at, at + 2, Quantities::atLeast)
                        : Arguments.isWord(parts, at + 1, "most")
                                ? bounded(parts, at, at + 2, Quantities::atMost)
                                : Optional.empty();
            default -> scope.parameters().containsKey(word) ? Optional.of(parameter(parts, at)) : Optional.empty();
        };
    }

    private static Quantity exactly(Term bound) {
        return bound.type() == Type.SHARE
                ? new Quantity.ShareBetween(bound, bound)
                : new Quantity.Between(bound, Optional.of(bound));
    }

    private static Quantity atLeast(Term bound) {
        return bound.type() == Type.SHARE
                ? new Quantity.ShareBetween(bound, ALL_OF_THEM)
                : new Quantity.Between(bound, Optional.empty());
    }

    private static Quantity atMost(Term bound) {
        return bound.type() == Type.SHARE
                ? new Quantity.ShareBetween(NONE_OF_THEM, bound)
                : new Quantity.Between(ZERO, Optional.of(bound));
    }

    private Optional<Reading<Quantity>> bounded(
            List<Part> parts, int from, int at, java.util.function.Function<Term, Quantity> quantity) {
        if (at == parts.size()) {
            return Optional.empty();
        }
        Part bound = parts.get(at);
        boolean possible = switch (bound) {
            case Part.Word(var word, var span) -> scope.parameters().containsKey(word);
            case Part.Number number -> true;
            case Part.Percent percent -> true;
            case Part.Reference reference -> true;
            case Part.Range range -> true;
            case Part.Text text -> false;
            case Part.Pattern pattern -> false;
            case Part.Items items -> false;
        };
        return possible
                ? Optional.of(new Reading<>(
                        bound(bound).map(quantity).then(made -> valid(made, Scope.span(parts, from, at + 1))), at + 1))
                : Optional.empty();
    }

    private Checked<Term> bound(Part part) {
        return terms.of(part)
                .then(term -> term.type() == Type.NUMBER || term.type() == Type.SHARE
                        ? Checked.of(term)
                        : Checked.broken(
                                new ArgumentProblem.NoBound(scope.written(part.span()), term.type(), part.span())));
    }

    private Checked<Quantity> range(Part.Range range) {
        return bound(range.low()).with(bound(range.high()), (low, high) -> {
            if (low.type() != high.type()) {
                return Checked.broken(new ArgumentProblem.MixedRange(scope.written(range.span()), range.span()));
            }
            Quantity quantity = low.type() == Type.SHARE
                    ? new Quantity.ShareBetween(low, high)
                    : new Quantity.Between(low, Optional.of(high));
            return valid(quantity, range.span());
        });
    }

    /** Without parameters it can be seen whether anything fits. */
    static Checked<Quantity> valid(Quantity quantity, Span span) {
        boolean constant = switch (quantity) {
            case Quantity.Every() -> true;
            case Quantity.Between(var least, var most) ->
                Terms.isConstant(least) && most.map(Terms::isConstant).orElse(true);
            case Quantity.ShareBetween(var least, var most) -> Terms.isConstant(least) && Terms.isConstant(most);
        };
        return constant && Binding.NONE.amount(quantity) instanceof Fit.Unfit<?>(var reason)
                ? Checked.broken(new ArgumentProblem.Unfit(reason, span))
                : Checked.of(quantity);
    }

    private Reading<Quantity> bare(List<Part> parts, int at) {
        Span span = parts.get(at).span();
        return Reading.broken(new ArgumentProblem.BareNumber(scope.written(span), span), at + 1);
    }

    private Reading<Quantity> parameter(List<Part> parts, int at) {
        Part part = parts.get(at);
        return new Reading<>(
                bound(part)
                        .then(term -> Checked.broken(
                                new ArgumentProblem.BareNumber(scope.written(part.span()), part.span()))),
                at + 1);
    }

    private static Term number(int number) {
        return new Term.Constant(new Value.Number(BigDecimal.valueOf(number)));
    }
}
