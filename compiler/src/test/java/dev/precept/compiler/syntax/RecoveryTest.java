package dev.precept.compiler.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.compiler.source.SourceFile;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecoveryTest {
    private static final List<String> BROKEN = List.of(
            "reqire response is polite",
            "require response contains \"refund",
            "require response mentions any of [\"a\", \"b\"",
            "prefer response is polite weight high",
            "require response has 80.. words",
            "require (response contains \"a\" or response contains \"b\"",
            "require response contains 'refund'",
            "require response matches /ORD-\\d{6}",
            "require response contains \"a\" and",
            "require response contains \"a\" and response is b or response is c");

    @Test
    void tenBrokenLinesAreTenProblemsAndKeepTheGoodOnes() {
        var text = new StringBuilder("spec s {\n");
        for (int index = 0; index < BROKEN.size(); index++) {
            text.append("  require response is good").append(index).append('\n');
            text.append("  ").append(BROKEN.get(index)).append('\n');
        }
        Parsed parsed = Parser.parse(new SourceFile("ten", text + "  require response is good10\n}\n"));
        assertThat(parsed.problems())
                .extracting(problem ->
                        parsed.file().source().position(problem.span().start()).line())
                .isEqualTo(
                        IntStream.range(0, 10).mapToObj(index -> 2 * index + 3).toList());
        assertThat(CorpusTest.said(parsed))
                .containsAll(IntStream.rangeClosed(0, 10)
                        .mapToObj(index -> "is good" + index)
                        .toList());
    }

    @Test
    void aBlockThatIsNeverClosedEndsWhereItsIndentationDoes() {
        Parsed parsed = Parser.parse(new SourceFile("open", """
                spec s {
                  when prompt is angry {
                    require response is inner
                  require response is after
                }

                define is kind {
                  mentions "please"

                spec t {
                  require response is last
                }
                """));
        assertThat(parsed.problems())
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem).isInstanceOf(LayoutProblem.UnclosedBlock.class));
        assertThat(CorpusTest.said(parsed)).containsExactly("is inner", "is after", "is last");
        assertThat(parsed.file().specs().getFirst().statements())
                .hasSize(2)
                .element(1)
                .isInstanceOf(Statement.Requirement.class);
    }
}
