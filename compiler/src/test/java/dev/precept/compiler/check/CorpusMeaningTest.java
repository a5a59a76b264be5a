package dev.precept.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.compiler.Compilation;
import dev.precept.compiler.Compiler;
import dev.precept.compiler.Sources;
import dev.precept.compiler.diagnostic.Diagnostic;
import dev.precept.compiler.diagnostic.Severity;
import dev.precept.compiler.graph.ConstraintGraph;
import dev.precept.compiler.sample.Samples;
import dev.precept.compiler.source.SourceFile;
import dev.precept.compiler.syntax.Corpus;
import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Named;
import dev.precept.compiler.vocabulary.Subject;
import dev.precept.compiler.vocabulary.Unit;
import dev.precept.compiler.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every statement of the shared corpus has exactly one reading, or a problem on its own lines. */
class CorpusMeaningTest {
    private static final Vocabulary VOCABULARY = Samples.VOCABULARY.with(CodeBlock.class, HyphenatedItem.class);

    /** The phrases of the corpus that the sample vocabulary has not. */
    private static final String PHRASES = List.of(
                    "is polite",
                    "is short",
                    "is inner",
                    "is before",
                    "is after",
                    "is last",
                    "is in title case",
                    "has the same first letter",
                    "repeats the example when asked in order",
                    "is signed by {team: text}",
                    "avoids {word: text}",
                    "mentionné {word: text}",
                    "is valid JSON with schema {schema: text}",
                    "is valid JSON with keys {keys: list}")
            .stream()
            .map(phrase -> "define " + phrase + " { is in upper case }\n")
            .reduce("", String::concat);

    private static final int LINES_BEFORE = (int) PHRASES.lines().count() + 2;

    /** Good by their shape; of these words nothing is known, or no requirement has the label. */
    private static final Map<String, String> REFUSED = Map.of(
            "elided any", "unknown-quantity",
            "example fails", "unknown-label",
            "example short", "unknown-label");

    /** A chain has a label, so this one is good. */
    private static final String GOOD_BY_NOW = "chain label";

    @Named(
            singular = "code block",
            plural = "code blocks",
            summary = "None is ever found here.",
            family = Family.STRUCTURE,
            example = {"", "a"})
    record CodeBlock() implements Unit {
        @Override
        public List<? extends Subject> split(Subject subject) {
            return List.of();
        }
    }

    @Named(
            singular = "list-item",
            plural = "list-items",
            summary = "None is ever found here.",
            family = Family.STRUCTURE,
            example = {"", "a"})
    record HyphenatedItem() implements Unit {
        @Override
        public List<? extends Subject> split(Subject subject) {
            return List.of();
        }
    }

    static List<Corpus.Case> ok() {
        return Corpus.ok();
    }

    static List<Corpus.Case> bad() {
        return Corpus.bad();
    }

    @ParameterizedTest
    @MethodSource("ok")
    void aGoodStatementHasOneReading(Corpus.Case good) {
        Compilation compiled = compiled(good);
        String refused = REFUSED.getOrDefault(good.name(), "");
        assertThat(errors(compiled))
                .extracting(diagnostic -> diagnostic.problem().code())
                .isEqualTo(refused.isEmpty() ? List.of() : List.of(refused));
        assertThat(compiled.graph("s").isPresent()).isEqualTo(refused.isEmpty());
        assertThat(compiled.graph("t")).isPresent();
    }

    @ParameterizedTest
    @MethodSource("bad")
    void aBadStatementHasAProblemOnItsOwnLines(Corpus.Case bad) {
        Compilation compiled = compiled(bad);
        assertThat(errors(compiled).isEmpty()).isEqualTo(bad.name().equals(GOOD_BY_NOW));
        for (Diagnostic diagnostic : errors(compiled)) {
            int line = diagnostic
                            .file()
                            .position(diagnostic.problem().span().start())
                            .line()
                    - LINES_BEFORE;
            assertThat(line)
                    .as(diagnostic.problem().message())
                    .isBetween(1, bad.lines().size());
            assertThat(diagnostic.problem().message())
                    .isNotBlank()
                    .doesNotContain("\n")
                    .doesNotEndWith(".");
        }
        assertThat(compiled.graphs()).extracting(ConstraintGraph::name).contains("t");
    }

    private static List<Diagnostic> errors(Compilation compiled) {
        return compiled.diagnostics().stream()
                .filter(diagnostic -> diagnostic.problem().severity() == Severity.ERROR)
                .toList();
    }

    private static Compilation compiled(Corpus.Case statement) {
        String lines = String.join("\n", statement.lines());
        String parameters = (lines.contains("limit") ? "limit: number, " : "")
                + (lines.contains("{who}") || lines.contains("{ who }") ? "who: text" : "");
        String spec = statement.inSpec().text().replaceFirst("spec s \\{", "spec s(" + parameters + ") {");
        String source = PHRASES + (parameters.isEmpty() ? statement.inSpec().text() : spec);
        return Compiler.compile(new SourceFile(statement.name(), source), VOCABULARY, Sources.NONE);
    }
}
