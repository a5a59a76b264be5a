package dev.precept.compiler.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.compiler.diagnostic.Problem;
import dev.precept.compiler.sample.Work;
import dev.precept.compiler.source.SourceFile;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a source holds, it is read: in time that grows with its length, and with every problem inside it. */
class ParserProperties {
    @Property(tries = 2_000)
    void anythingIsRead(@ForAll("sources") String text) {
        var source = new SourceFile("any", text);
        Parsed parsed = Parser.parse(source);
        for (Problem problem : parsed.problems()) {
            assertThat(problem.span().end()).isLessThanOrEqualTo(source.length());
            assertThat(problem.message()).isNotBlank();
        }
        assertThat(Parser.parse(source)).isEqualTo(parsed);
    }

    @Provide
    Arbitrary<String> sources() {
        return AnySource.texts();
    }

    /** Each of these once made some reader of some language overflow, or take time that grows with the square. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                ")",
                "{",
                "}",
                "[",
                "]",
                "\"",
                "/",
                "\\",
                "#",
                "\n",
                "\r",
                " ",
                "\0",
                "\uD800",
                "\u0301",
                "x",
                "x ",
                "語",
                "not ",
                "and ",
                "{a",
                "([",
                "..",
                "1%",
                ",",
                "\\q",
                "; x\n",
                "a: ",
                "else\n",
                "x {\n",
                "} else {\n",
                "] x\n",
                "when x {\n",
                "[\n",
                "spec s {\n",
                "reqire a b\n",
                "\"\"\"\n",
                "example holds \"\"\"\n",
                "a\"\"\"\n  b\n"
            })
    void nothingIsTooMuch(String piece) {
        String many = piece.repeat(200_000 / piece.length());
        for (String text :
                List.of(many, "spec s {\n  require response is " + many + "\n}\n", "spec s {\n" + many + "\n}\n")) {
            assertThat(Work.of(() -> Parser.parse(new SourceFile("much", text))))
                    .isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void depthIsBoundedAndSaidOnce() {
        for (String bracket : List.of("(", "[", "{")) {
            var source = new SourceFile("deep", "spec s {\n  require response " + bracket.repeat(30_000) + "\n}\n");
            assertThat(Parser.parse(source).problems())
                    .filteredOn(LayoutProblem.TooDeep.class::isInstance)
                    .hasSize(1);
            assertThat(Parser.parse(source).problems()).hasSizeLessThan(2 * Layout.DEPTH);
        }
    }

    @Test
    void aLineOfAMillionCharactersIsALine() {
        String name = "x".repeat(1_000_000);
        Parsed parsed =
                Parser.parse(new SourceFile("long", "spec s {\n  require " + name + " is \"" + name + "\"\n}\n"));
        assertThat(parsed.problems()).isEmpty();
        assertThat(parsed.file().specs().getFirst().statements()).hasSize(1);
    }
}
