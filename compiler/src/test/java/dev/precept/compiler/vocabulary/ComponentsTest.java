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
                        Everything.class, List.of(text, text, new Value.Number(new BigDecimal("3.0")))))
                .isEqualTo(new Everything("a", text, 3));
    }
}
