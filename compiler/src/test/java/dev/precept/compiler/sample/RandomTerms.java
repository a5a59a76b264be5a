package dev.precept.compiler.sample;

import dev.precept.compiler.graph.Term;
import dev.precept.compiler.vocabulary.Parameter;
import dev.precept.compiler.vocabulary.Sought;
import dev.precept.compiler.vocabulary.Type;
import dev.precept.compiler.vocabulary.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Terms of every type and form. */
final class RandomTerms {
    /** A parameter of every type. */
    static final List<Parameter> PARAMETERS = Stream.of(Type.values())
            .map(type -> new Parameter("a_" + type.word(), type))
            .toList();

    private RandomTerms() {}

    static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.of("a", "Dear {name}", "\"quoted\" | <b>&amp;</b>", "a\nb", "`x` \\ {", "\uD800", "é😀"),
                Arbitraries.strings().ofMaxLength(8));
    }

    /** What may stand where a thing of that type is asked for. */
    static Arbitrary<Term> terms(Type type) {
        Arbitrary<Term> constant = values(type).map(Term.Constant::new);
        Arbitrary<Term> slot = Arbitraries.just(new Term.Slot("a_" + type.word(), type));
        return switch (type) {
            case TEXT -> Arbitraries.oneOf(constant, slot, templates());
            case RANGE ->
                Arbitraries.oneOf(
                        constant,
                        slot,
                        Combinators.combine(terms(Type.NUMBER), terms(Type.NUMBER))
                                .as(Term.RangeOf::new));
            case LIST ->
                Arbitraries.oneOf(
                        constant, slot, terms(Type.SOUGHT).list().ofMaxSize(3).map(Term.ListOf::new));
            case SELECTION ->
                Arbitraries.oneOf(
                        constant,
                        slot,
                        Combinators.combine(
                                        Arbitraries.of(Value.Selection.Mode.values()),
                                        Arbitraries.oneOf(terms(Type.LIST), terms(Type.TEXT), terms(Type.PATTERN)))
                                .as(Term.SelectionOf::new));
            case NUMBER, SHARE, PATTERN, SOUGHT -> Arbitraries.oneOf(constant, slot);
        };
    }

    static Arbitrary<Value> values(Type type) {
        return switch (type) {
            case TEXT -> texts().map(Value.Text::new);
            case NUMBER ->
                Arbitraries.integers()
                        .between(0, 1_000_000)
                        .map(number -> new Value.Number(BigDecimal.valueOf(number)));
            case SHARE ->
                Arbitraries.integers().between(0, 1000).map(share -> new Value.Share(BigDecimal.valueOf(share, 3)));
            case RANGE ->
                Combinators.combine(
                                Arbitraries.longs().between(0, 100),
                                Arbitraries.longs().between(100, Long.MAX_VALUE))
                        .as(Value.Range::new);
            case PATTERN -> patterns().map(pattern -> pattern);
            case SOUGHT -> sought().map(found -> (Value) found);
            case LIST -> sought().list().ofMaxSize(3).map(Value.Items::new);
            case SELECTION ->
                Combinators.combine(
                                Arbitraries.of(Value.Selection.Mode.values()),
                                sought().list().ofMaxSize(3))
                        .as(Value.Selection::new);
        };
    }

    private static Arbitrary<Value.Pattern> patterns() {
        return Combinators.combine(Arbitraries.of("a+", "\\d{6}", "[\"/|]", "(x|y)"), Arbitraries.of("", "i", "ims"))
                .as(Value.Pattern::of);
    }

    private static Arbitrary<Sought> sought() {
        return Arbitraries.oneOf(texts().map(Value.Text::new), patterns());
    }

    private static Arbitrary<Term> templates() {
        Arbitrary<Term.Piece> literal = texts().map(Term.Piece.Literal::new);
        Arbitrary<Term.Piece> hole = Arbitraries.of(PARAMETERS)
                .map(parameter -> new Term.Piece.Hole(new Term.Slot(parameter.name(), parameter.type())));
        return Arbitraries.oneOf(literal, hole).list().ofMaxSize(4).map(Term.Template::new);
    }
}
