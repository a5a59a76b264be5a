package dev.precept.compiler.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternSizeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "((((a{100}){100}){100}){100}){100}",
                "(((a{0,1000}){0,1000}){0,1000}){0,1000}",
                "((([\\]a]{999}b)*{9}(?:x|y){999,}){999}){999}",
                "((\\p{L}{200}){200})+",
                "\\Q[(\\E((a{500}){500}){500}",
                "([[:alpha:]]{500}){500}"
            })
    void whatWouldGrowWithoutEndIsRefused(String source) {
        assertThatThrownBy(() -> Value.Pattern.of(source, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("more than 10000");
    }

    @Test
    void whatIsOfUseIsNot() {
        for (String source :
                List.of("[\\s\\S]{0,1000}", "(\\w+\\s){1,500}", "a{x}", "{", "\\{5000}", "[{9999}]", "(", "x{", "\\")) {
            assertThat(PatternSize.of(source)).isLessThan(10_000);
        }
    }

    @Property(tries = 2000)
    void theMatcherIsNotMuchLarger(@ForAll("patterns") String source) {
        compiled(source)
                .ifPresent(pattern ->
                        assertThat((long) pattern.programSize()).isLessThanOrEqualTo(3 * PatternSize.of(source) + 4));
    }

    private static Optional<com.google.re2j.Pattern> compiled(String source) {
        try {
            return Optional.of(com.google.re2j.Pattern.compile(source));
        } catch (com.google.re2j.PatternSyntaxException refused) {
            return Optional.empty();
        }
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.of(
                        "a",
                        "(",
                        ")",
                        "[",
                        "]",
                        "{2}",
                        "{3,}",
                        "{1,4}",
                        "{",
                        "}",
                        "\\",
                        "p{L}",
                        "[^]a]",
                        "*",
                        "|",
                        "[:alpha:]",
                        "\\Q",
                        "\\E")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }
}
