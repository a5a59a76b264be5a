package dev.precept.compiler.ide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.compiler.diagnostic.Problem;
import dev.precept.compiler.sample.Samples;
import dev.precept.compiler.sample.Work;
import dev.precept.compiler.source.SourceFile;
import dev.precept.compiler.syntax.AnySource;
import dev.precept.compiler.syntax.Parsed;
import dev.precept.compiler.syntax.Parser;
import dev.precept.compiler.syntax.SpecFile;
import dev.precept.compiler.vocabulary.Vocabulary;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatterProperties {
    private static final Vocabulary NONE = Vocabulary.of();

    @Property(tries = 500)
    void meaningAndCommentsStay(@ForAll("sources") String text) {
        Parsed before = parsed(text);
        assertThat(before.problems()).isEmpty();
        Formatted formatted = format(text, NONE);
        Parsed after = parsed(formatted.text());
        assertThat(after.problems()).isEmpty();
        assertThat(meaning(after.file())).isEqualTo(meaning(before.file()));
        assertThat(comments(after.file())).isEqualTo(comments(before.file()));
    }

    @Property(tries = 500)
    void whatIsFormattedStaysAsItIs(@ForAll("sources") String text) {
        String once = format(text, Samples.VOCABULARY).text();
        assertThat(format(once, Samples.VOCABULARY).text()).isEqualTo(once);
        assertThat(once).doesNotStartWith("\n").doesNotContain(" \n", "\t\n");
    }

    @Property(tries = 500)
    void brokenLinesStayAsTheyAre(
            @ForAll("sources") String text,
            @ForAll("garbage") String garbage,
            @ForAll @IntRange(max = 1_000) int place) {
        int at = text.isEmpty() ? 0 : text.offsetByCodePoints(0, place * text.codePointCount(0, text.length()) / 1_001);
        var source = new SourceFile("broken", text.substring(0, at) + garbage + text.substring(at));
        Formatted formatted = Formatter.format(source, NONE);
        List<String> lines = formatted.text().lines().toList();
        for (Problem problem : formatted.problems()) {
            int line = source.position(problem.span().start()).line();
            assertThat(lines).contains(source.line(line));
        }
        assertThat(format(formatted.text(), NONE).text()).isEqualTo(formatted.text());
    }

    @Property(tries = 1_000)
    void anythingIsLaidOut(@ForAll("anything") String text) {
        String once = format(text, NONE).text();
        assertThat(format(once, NONE).text()).isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(", "[a, ", "[1] ", "x {\n", "} else {\n", "] x\n", "a\"\"\"\n  b\n", "require a # b\n", "# c\n"
            })
    void nothingIsTooMuch(String piece) {
        String text = "spec s {\n  require " + piece.repeat(200_000 / piece.length()) + "\n}\n";
        assertThat(Work.of(() -> format(text, NONE))).isLessThan(Duration.ofSeconds(10));
    }

    @Provide
    Arbitrary<String> anything() {
        return AnySource.texts();
    }

    @Provide
    Arbitrary<String> sources() {
        return Arbitraries.randomValue(RandomSource::of);
    }

    @Provide
    Arbitrary<String> garbage() {
        return Arbitraries.of(
                ";", "\"", "{", "}", "(", ")", "[", "]", "\"\"\"", "/", ":", "and", "\n", " not ", "\\", "\n}\n", "'");
    }

    private static Formatted format(String text, Vocabulary vocabulary) {
        return Formatter.format(new SourceFile("random", text), vocabulary);
    }

    private static Parsed parsed(String text) {
        return Parser.parse(new SourceFile("random", text));
    }

    private static Object meaning(SpecFile file) {
        return Shape.of(
                new SpecFile(file.source(), file.version(), file.imports(), file.defines(), file.specs(), List.of()));
    }

    private static List<String> comments(SpecFile file) {
        return file.comments().stream()
                .map(comment -> comment.text().stripTrailing())
                .toList();
    }
}
