package dev.precept.compiler.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.compiler.vocabulary.Parameter;
import dev.precept.compiler.vocabulary.Type;
import dev.precept.compiler.vocabulary.Value;
import dev.precept.compiler.vocabulary.Value.Selection.Mode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BindingTest {
    private static final Term.Slot LIMIT = new Term.Slot("limit", Type.NUMBER);
    private static final Term.Slot NAME = new Term.Slot("name", Type.TEXT);
    private static final Binding ADA = new Binding(Map.of("limit", number("50"), "name", new Value.Text("Ada")));

    @Test
    void bindsEachParameter() {
        var values = Map.of("limit", number("50.0"), "name", new Value.Text("Ada"));

        assertThat(Binding.of(List.of(parameter("limit", Type.NUMBER), parameter("name", Type.TEXT)), values))
                .isEqualTo(new Fit.Fits<>(ADA));
    }

    @Test
    void saysWhatIsMissingUnknownOrOfAnotherType() {
        var limit = List.of(parameter("limit", Type.NUMBER));

        assertThat(Binding.of(limit, Map.of())).isEqualTo(new Fit.Unfit<>("`limit` has no value"));
        assertThat(Binding.of(limit, Map.of("limit", number("1"), "size", number("2"))))
                .isEqualTo(new Fit.Unfit<>("`size` is no parameter of the spec"));
        assertThat(Binding.of(limit, Map.of("limit", new Value.Text("many"))))
                .isEqualTo(new Fit.Unfit<>("`limit` must be a number and is the text `\"many\"`"));
    }

    @Test
    void oneThingMayStandForASelection() {
        assertThat(Binding.of(List.of(parameter("word", Type.SELECTION)), Map.of("word", new Value.Text("a")))
                        .map(Binding::values))
                .isEqualTo(new Fit.Fits<>(Map.of("word", Value.Selection.of(new Value.Text("a")))));
    }

    @Test
    void fillsTheHolesOfATextAsTheLanguageWritesThem() {
        var template = new Term.Template(List.of(
                new Term.Piece.Literal("Dear "),
                new Term.Piece.Hole(NAME),
                new Term.Piece.Literal(", at most "),
                new Term.Piece.Hole(LIMIT)));

        assertThat(ADA.value(template)).isEqualTo(new Fit.Fits<>(new Value.Text("Dear Ada, at most 50")));
    }

    @Test
    void fillsListsSelectionsAndRanges() {
        var list = new Term.ListOf(List.of(new Term.Constant(new Value.Text("a")), NAME));
        var items = List.of(new Value.Text("a"), new Value.Text("Ada"));

        assertThat(ADA.value(list).map(Value::type)).isEqualTo(new Fit.Fits<>(Type.LIST));
        assertThat(ADA.value(new Term.SelectionOf(Mode.NONE, list)))
                .isEqualTo(new Fit.Fits<>(new Value.Selection(Mode.NONE, List.copyOf(items))));
        assertThat(ADA.value(new Term.RangeOf(constant("8"), LIMIT))).isEqualTo(new Fit.Fits<>(new Value.Range(8, 50)));
    }

    @Test
    void aRangeThatTheRowLeavesEmptyIsUnfit() {
        var reason = "`80..limit` is empty: 80 is more than 50";

        assertThat(ADA.value(new Term.RangeOf(constant("80"), LIMIT))).isEqualTo(new Fit.Unfit<>(reason));
        assertThat(ADA.amount(new Quantity.Between(constant("80"), Optional.of(LIMIT))))
                .isEqualTo(new Fit.Unfit<>(reason));
    }

    @Test
    void amountsAreWholeNumbersOrShares() {
        assertThat(ADA.amount(new Quantity.Between(constant("1.5"), Optional.of(constant("2.5")))))
                .isEqualTo(new Fit.Fits<>(new Amount.Numbers(2, 2)));
        assertThat(ADA.amount(new Quantity.Between(LIMIT, Optional.empty())))
                .isEqualTo(new Fit.Fits<>(new Amount.Numbers(50, Long.MAX_VALUE)));
        assertThat(ADA.amount(new Quantity.ShareBetween(share("0.6"), share("1"))))
                .isEqualTo(new Fit.Fits<>(new Amount.Shares(new BigDecimal("0.6"), BigDecimal.ONE)));
        assertThat(ADA.amount(new Quantity.Every())).isEqualTo(new Fit.Fits<>(new Amount.Every()));
    }

    @Test
    void aCountThatCannotBeIsUnfit() {
        assertThat(ADA.amount(new Quantity.Between(constant("2.5"), Optional.of(constant("2.5")))))
                .isEqualTo(new Fit.Unfit<>("`exactly 2.5` holds no whole number"));
        assertThat(ADA.amount(new Quantity.Between(constant("0"), Optional.of(constant("-1")))))
                .isEqualTo(new Fit.Unfit<>("`-1` is -1, and no count is below 0"));
        assertThat(ADA.amount(new Quantity.ShareBetween(share("0.6"), share("0.4"))))
                .isEqualTo(new Fit.Unfit<>("`60%..40%` is empty: 60% is more than 40%"));
    }

    private static Parameter parameter(String name, Type type) {
        return new Parameter(name, type);
    }

    private static Term constant(String number) {
        return new Term.Constant(number(number));
    }

    private static Term share(String share) {
        return new Term.Constant(new Value.Share(new BigDecimal(share)));
    }

    private static Value number(String number) {
        return new Value.Number(new BigDecimal(number));
    }
}
