package dev.precept.compiler.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComponentsTest {
    record Everything(String text, Sought sought, int number) {}

    @Test
    void aTextBecomesWhatItsComponentIs() {
        var text = new Value.Text("a");

        assertThat(Components.instantiate(
                        Everything.class, List.of(text, text, new Value.Number(new BigDecimal("3.0"))), List.of()))
                .isEqualTo(new Everything("a", text, 3));
    }

    @Test
    void whatIsGivenIsNoParameter() {
        record Model(String name) {}
        record Judged(String wanted, Model model, int least) {}
        List<Object> given = List.of(new Model("small"));

        assertThat(Components.parameters(Judged.class, given))
                .extracting(Parameter::name)
                .containsExactly("wanted", "least");
        assertThat(Components.instantiate(
                        Judged.class, List.of(new Value.Text("a"), new Value.Number(BigDecimal.TWO)), given))
                .isEqualTo(new Judged("a", new Model("small"), 2));
    }
}
