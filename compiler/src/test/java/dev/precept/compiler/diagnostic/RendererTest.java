package dev.precept.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.compiler.source.SourceFile;
import dev.precept.compiler.source.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RendererTest {
    private record UnknownPhrase(String phrase, Span span) implements Problem {
        @Override
        public String message() {
            return "unknown phrase `" + phrase + "`";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("did you mean `ends with`?");
        }
    }

    private record Unused(Span span) implements Problem {
        @Override
        public String message() {
            return "this is never used";
        }

        @Override
        public Severity severity() {
            return Severity.WARNING;
        }
    }

    private static final SourceFile SPEC = new SourceFile("specs/tone.precept", """
            spec tone {
              require response endz with "x"
            }
            """);
    private static final Diagnostic MISSPELT = new Diagnostic(SPEC, new UnknownPhrase("endz with", new Span(31, 40)));

    @Test
    void aProblemIsItsPlaceItsLineAndItsHint() {
        assertThat(Renderer.render(MISSPELT, Palette.PLAIN)).isEqualTo("""
                specs/tone.precept:2:20: error[unknown-phrase]: unknown phrase `endz with`
                 2 |   require response endz with "x"
                   |                    ^^^^^^^^^
                hint: did you mean `ends with`?""");
    }

    @Test
    void coloursAddNothingElse() {
        String coloured = Renderer.render(MISSPELT, Palette.ANSI);
        assertThat(coloured).contains("\u001B[1;31merror[unknown-phrase]\u001B[0m", "\u001B[1;31m                 ");
        assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(Renderer.render(MISSPELT, Palette.PLAIN));
        assertThat(Renderer.render(new Diagnostic(SPEC, new Unused(new Span(0, 4))), Palette.ANSI))
                .contains("\u001B[1;33mwarning[unused]\u001B[0m");
    }

    @Test
    void aFindingShowsTheResponseAndTheLineOfTheSpec() {
        var response = new SourceFile("row 3", "Sorry, no.\nSo sorry.");
        var finding = new Report(
                Tone.BAD,
                "fails[tone]",
                "The response must not mention \"sorry\".",
                Optional.of(new Excerpt(response, List.of(new Span(14, 19), new Span(0, 5)))),
                List.of(
                        new Report.Note("observed", "2 mentions, wanted none", Optional.empty()),
                        new Report.Note("required", "here", Optional.of(Excerpt.of(SPEC, new Span(14, 44))))));
        assertThat(Renderer.render(finding, Palette.PLAIN)).isEqualTo("""
                row 3:1:1: fails[tone]: The response must not mention "sorry".
                 1 | Sorry, no.
                   | ^^^^^
                 2 | So sorry.
                   |    ^^^^^
                observed: 2 mentions, wanted none
                specs/tone.precept:2:3: required: here
                 2 |   require response endz with "x"
                   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^""");
    }

    @Test
    void aReportWithoutAPlaceIsItsMessage() {
        var report = new Report(Tone.DOUBTFUL, "unknown[tone]", "Warm.", Optional.empty(), List.of());
        assertThat(Renderer.render(report, Palette.PLAIN)).isEqualTo("unknown[tone]: Warm.");
    }

    @Test
    void aPlaceOverSeveralLinesIsUnderlinedOnEach() {
        assertThat(shown("  when a {\r\n    b\r\n\r\n  }\r\n", 2, 24).lines())
                .containsExactly(
                        " 1 |   when a {",
                        "   |   ^^^^^^^^",
                        " 2 |     b",
                        "   |     ^",
                        "  ...",
                        " 4 |   }",
                        "   |   ^");
        assertThat(shown("a\nb\nc\nd\ne\nf\ng\nh\ni\nj", 0, 19).lines())
                .containsExactly("  1 | a", "    | ^", "  2 | b", "    | ^", "   ...", " 10 | j", "    | ^");
    }

    /** One glyph is underlined in each line, by as many carets as it takes columns. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "a|bc|1|3| ^^",
                "→|x|1|2|    ^",
                "ab→|x|3|4|    ^",
                "日本|語。|2|4|    ^^^^",
                "e\u0301e\u0301|e\u0301|4|6|  ^",
                "e|\u0301|1|2|^",
                "👍🏽|👩\u200D👩\u200D👧|2|7|  ^^",
                "🇩🇪|🇫🇷|2|4|  ^^",
                "☀\uFE0F|☀|2|3|  ^",
                "ที่|นี่|3|6| ^",
                "ｶﾅ|カナ|2|4|  ^^^^",
                "한국|어|2|3|    ^"
            })
    void caretsStandUnderWhatIsMeant(String before, String marked, int start, int end, String carets) {
        String shown = shown((before + marked + " z").replace('→', '\t'), start, end);
        String underline = shown.lines().toList().getLast();
        assertThat(underline).startsWith("   | " + carets).matches(" +\\| +\\^*|.*\\^");
    }

    @Test
    void whatCommandsATerminalIsOnlyShown() {
        assertThat(shown("a\u001B[2Jb\u202Ec\uD800d\u0007", 0, 1)).isEqualTo(" 1 | a␛[2Jb\uFFFDc\uFFFDd␇\n   | ^");
    }

    @Test
    void ofALongLineTheSurroundingsAreShown() {
        String shown = shown("x".repeat(500_000) + "Y" + "z".repeat(500_000), 500_000, 500_001);
        assertThat(shown)
                .isEqualTo(" 1 | …" + "x".repeat(30) + "Y" + "z".repeat(69) + "…\n   | " + " ".repeat(31) + "^");
    }

    @Test
    void placesOfNoLengthAreShownWhereTheyAre() {
        assertThat(shown("ab", 1, 1)).isEqualTo(" 1 | ab\n   |  ^");
        assertThat(shown("ab\n", 2, 2)).isEqualTo(" 1 | ab\n   |   ^");
        assertThat(shown("ab\n", 2, 3)).isEqualTo(" 1 | ab\n   |   ^");
        assertThat(shown("", 0, 0)).isEqualTo(" 1 |\n   | ^");
        assertThat(shown("ab\n", 3, 3)).isEqualTo(" 2 |\n   | ^");
    }

    @Test
    void ofManyPlacesTheFirstAreShown() {
        List<Span> spans = java.util.stream.IntStream.range(0, 30)
                .mapToObj(index -> new Span(2 * index, 2 * index + 1))
                .toList();
        var excerpt = new Excerpt(new SourceFile("r", "a ".repeat(30)), spans);
        var report = new Report(Tone.BAD, "fails", "m", Optional.of(excerpt), List.of());
        assertThat(Renderer.render(report, Palette.PLAIN).lines().skip(2))
                .containsExactly("   | ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^", "   = and 18 more places");
    }

    private static String shown(String text, int start, int end) {
        var excerpt = Excerpt.of(new SourceFile("f", text), new Span(start, end));
        var report = new Report(Tone.BAD, "error", "m", Optional.of(excerpt), List.of());
        String rendered = Renderer.render(report, Palette.PLAIN);
        return rendered.substring(rendered.indexOf('\n') + 1);
    }
}
