package dev.precept.compiler.sample;

import dev.precept.compiler.graph.Clause;
import dev.precept.compiler.graph.Quantity;
import dev.precept.compiler.graph.RuleCall;
import dev.precept.compiler.graph.Term;
import dev.precept.compiler.graph.UnitCall;
import dev.precept.compiler.vocabulary.Given;
import dev.precept.compiler.vocabulary.Sought;
import dev.precept.compiler.vocabulary.Type;
import dev.precept.compiler.vocabulary.Value;
import dev.precept.compiler.vocabulary.Value.Selection.Mode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Short names for graphs made by hand, of the sample vocabulary. */
public final class Clauses {
    private Clauses() {}

    public static Clause response(Clause body) {
        return new Clause.Select(0, new UnitCall.The(Given.RESPONSE), body);
    }

    public static Clause prompt(Clause body) {
        return new Clause.Select(0, new UnitCall.The(Given.PROMPT), body);
    }

    public static Clause all(Clause... parts) {
        return new Clause.All(List.of(parts));
    }

    public static Clause any(Clause... parts) {
        return new Clause.Any(List.of(parts));
    }

    public static Clause not(Clause part) {
        return new Clause.Not(part);
    }

    public static Clause check(String rule, Term... arguments) {
        return new Clause.Check(new RuleCall(Samples.VOCABULARY.rule(rule).orElseThrow(), List.of(arguments)));
    }

    public static Clause judged(String statement) {
        return new Clause.Judged(text(statement));
    }

    public static Clause has(Quantity quantity, UnitCall unit) {
        return new Clause.Count(quantity, unit, Clause.TRUE);
    }

    public static Clause count(Quantity quantity, UnitCall unit, Clause body) {
        return new Clause.Count(quantity, unit, body);
    }

    public static Clause at(int index, UnitCall unit, Clause body) {
        return new Clause.Select(index, unit, body);
    }

    public static UnitCall unit(String unit, Term... arguments) {
        return new UnitCall.Of(Samples.VOCABULARY.unit(unit).orElseThrow(), List.of(arguments));
    }

    public static Quantity every() {
        return new Quantity.Every();
    }

    public static Quantity some() {
        return atLeast(1);
    }

    public static Quantity no() {
        return between(number(0), number(0));
    }

    public static Quantity exactly(int number) {
        return between(number(number), number(number));
    }

    public static Quantity atLeast(int number) {
        return new Quantity.Between(number(number), Optional.empty());
    }

    public static Quantity atMost(int number) {
        return between(number(0), number(number));
    }

    public static Quantity between(Term least, Term most) {
        return new Quantity.Between(least, Optional.of(most));
    }

    public static Quantity shares(String least, String most) {
        return new Quantity.ShareBetween(share(least), share(most));
    }

    public static Term text(String text) {
        return new Term.Constant(new Value.Text(text));
    }

    public static Term number(int number) {
        return new Term.Constant(new Value.Number(BigDecimal.valueOf(number)));
    }

    public static Term share(String share) {
        return new Term.Constant(new Value.Share(new BigDecimal(share)));
    }

    public static Term range(long low, long high) {
        return new Term.Constant(new Value.Range(low, high));
    }

    public static Term pattern(String source) {
        return new Term.Constant(Value.Pattern.of(source, ""));
    }

    public static Term selection(Mode mode, String... texts) {
        return new Term.Constant(new Value.Selection(
                mode, Arrays.<String>stream(texts).<Sought>map(Value.Text::new).toList()));
    }

    public static Term one(String text) {
        return selection(Mode.ALL, text);
    }

    public static Term slot(String name, Type type) {
        return new Term.Slot(name, type);
    }

    /** A text whose holes are text slots: {@code Dear {name}}. */
    public static Term template(String before, String hole, String after) {
        return new Term.Template(List.of(
                new Term.Piece.Literal(before),
                new Term.Piece.Hole(new Term.Slot(hole, Type.TEXT)),
                new Term.Piece.Literal(after)));
    }
}
