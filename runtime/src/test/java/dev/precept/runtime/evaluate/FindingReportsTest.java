package dev.precept.runtime.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.compiler.diagnostic.Palette;
import dev.precept.compiler.diagnostic.Renderer;
import dev.precept.compiler.source.SourceFile;
import dev.precept.compiler.source.Span;
import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Modality;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindingReportsTest {
    private static final SourceFile SPEC =
            new SourceFile("it.precept", "spec it {\n  forbid response contains \"x\"\n}\n");
    private static final FindingReports REPORTS =
            new FindingReports(SPEC, List.of(new SourceFile("prompt", "?"), new SourceFile("response", "one\n😀 x\n")));

    @Test
    void aFindingReadsLikeAProblemOfTheResponse() {
        assertThat(rendered(Decision.FAILS, List.of(new Place(1, 6, 7)))).isEqualTo("""
                response:2:3: fails[no_x]: The response must not contain "x".
                 2 | 😀 x
                   |    ^
                observed: `x`
                it.precept:2:3: forbidden: here
                 2 |   forbid response contains "x"
                   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^""");
    }

    @Test
    void whatHoldsIsSaidInShort() {
        assertThat(rendered(Decision.HOLDS, List.of())).isEqualTo("""
                holds[no_x]: The response must not contain "x".
                observed: `x`""");
    }

    private static String rendered(Decision outcome, List<Place> places) {
        var finding = new Finding(
                Optional.of("no_x"),
                "The response must not contain \"x\".",
                "0",
                Family.KEYWORDS,
                Modality.FORBID,
                outcome,
                0,
                BigDecimal.ONE,
                new Span(12, 40),
                places,
                "`x`",
                "the response does not contain \"x\"",
                Optional.empty());
        return Renderer.render(REPORTS.of(finding), Palette.PLAIN);
    }
}
