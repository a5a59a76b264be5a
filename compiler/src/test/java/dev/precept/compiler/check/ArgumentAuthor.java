package dev.precept.compiler.check;

import dev.precept.compiler.graph.Spelling;
import dev.precept.compiler.graph.Term;
import dev.precept.compiler.vocabulary.Parameter;
import dev.precept.compiler.vocabulary.Sought;
import dev.precept.compiler.vocabulary.Type;
import dev.precept.compiler.vocabulary.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Writes arguments of every type, and what each of them means. */
final class ArgumentAuthor {
    /** What they are written with. */
    static final String PARAMETERS =
            "(a_text: text, a_number: number, a_share: share, a_range: range, a_pattern: pattern, a_list: list)";

    private final Random random;

    ArgumentAuthor(Random random) {
        this.random = random;
    }

    /** A phrase with its holes filled, and the terms in the order of the parameters. */
    Written<List<Term>> filled(String phrase, List<Parameter> parameters) {
        var text = new StringBuilder();
        var terms = new ArrayList<Term>();
        int from = 0;
        for (Parameter parameter : parameters) {
            Written<Term> argument = of(parameter.type());
            String hole = "{" + parameter.name() + "}";
            int at = phrase.indexOf(hole);
            text.append(phrase, from, at).append(argument.text());
            terms.add(argument.meaning());
            from = at + hole.length();
        }
        return new Written<>(text + phrase.substring(from), terms);
    }

    Written<Term> of(Type type) {
        return switch (type) {
            case TEXT ->
                one(
                        constant(new Value.Text("a \"b\" {c} \\ d\n#")),
                        constant(new Value.Text("and")),
                        slot("a_text", Type.TEXT),
                        new Written<>(
                                "\"Dear {a_text}: {a_number}\"",
                                new Term.Template(List.of(
                                        new Term.Piece.Literal("Dear "),
                                        new Term.Piece.Hole(new Term.Slot("a_text", Type.TEXT)),
                                        new Term.Piece.Literal(": "),
                                        new Term.Piece.Hole(new Term.Slot("a_number", Type.NUMBER))))));
            case NUMBER -> one(constant(number(3)), constant(number(12)), slot("a_number", Type.NUMBER));
            case SHARE -> one(constant(share("0.6")), constant(share("0.125")), slot("a_share", Type.SHARE));
            case RANGE ->
                one(
                        constant(new Value.Range(2, 4)),
                        slot("a_range", Type.RANGE),
                        new Written<>(
                                "2..{a_number}", new Term.RangeOf(number(2), new Term.Slot("a_number", Type.NUMBER))));
            case PATTERN -> one(constant(Value.Pattern.of("[/\"]a{2,3}#", "i")), slot("a_pattern", Type.PATTERN));
            case SOUGHT -> random.nextBoolean() ? of(Type.TEXT) : of(Type.PATTERN);
            case LIST ->
                one(
                        slot("a_list", Type.LIST),
                        constant(new Value.Items(List.of(new Value.Text("a"), Value.Pattern.of("b", "")))),
                        constant(new Value.Items(List.of())),
                        new Written<>(
                                "[\"x\", a_text]",
                                new Term.ListOf(List.of(
                                        new Term.Constant(new Value.Text("x")), new Term.Slot("a_text", Type.TEXT)))));
            case SELECTION -> random.nextBoolean() ? selection() : alone(of(Type.SOUGHT));
        };
    }

    private Written<Term> selection() {
        Value.Selection.Mode mode = Value.Selection.Mode.values()[random.nextInt(3)];
        Written<Term> list = of(Type.LIST);
        return new Written<>(
                mode.name().toLowerCase(Locale.ROOT) + " of " + list.text(),
                list.meaning() instanceof Term.Constant(Value.Items(var items))
                        ? new Term.Constant(new Value.Selection(mode, items))
                        : new Term.SelectionOf(mode, list.meaning()));
    }

    private static Written<Term> alone(Written<Term> one) {
        return new Written<>(
                one.text(),
                one.meaning() instanceof Term.Constant(var value)
                        ? new Term.Constant(Value.Selection.of((Sought) value))
                        : new Term.SelectionOf(Value.Selection.Mode.ALL, one.meaning()));
    }

    @SafeVarargs
    private Written<Term> one(Written<Term>... of) {
        return of[random.nextInt(of.length)];
    }

    private static Written<Term> constant(Term constant) {
        return new Written<>(Spelling.of(constant), constant);
    }

    private static Written<Term> constant(Value value) {
        return constant(new Term.Constant(value));
    }

    private static Written<Term> slot(String name, Type type) {
        return new Written<>(name, new Term.Slot(name, type));
    }

    static Term number(int number) {
        return new Term.Constant(new Value.Number(BigDecimal.valueOf(number)));
    }

    static Term share(String share) {
        return new Term.Constant(new Value.Share(new BigDecimal(share)));
    }
}
