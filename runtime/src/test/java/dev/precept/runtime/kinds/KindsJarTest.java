package dev.precept.runtime.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.compiler.Compilation;
import dev.precept.compiler.Compiler;
import dev.precept.compiler.Sources;
import dev.precept.compiler.graph.Sentence;
import dev.precept.compiler.graph.Statement;
import dev.precept.compiler.source.SourceFile;
import dev.precept.compiler.vocabulary.Outcome;
import dev.precept.compiler.vocabulary.Vocabulary;
import dev.precept.runtime.rules.StandardVocabulary;
import dev.precept.runtime.rules.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kinds of one's own join the standard ones. */
class KindsJarTest {
    private static final String SPEC = """
            spec late {
              require response quotes order 17
              require response has 1..2 order numbers
              forbid every order number contains "7"
            }
            """;

    private static final String RULE = """
            package own;
            import dev.precept.compiler.vocabulary.*;
            @Kind(
                    phrase = "%s",
                    plural = "are calm",
                    summary = "Nothing is shouted.",
                    family = Family.CASING,
                    holds = {"is calm", "yes"},
                    fails = {"is calm", "YES"})
            public record Calm(%s) implements Rule<Passage> {
                public Observation observe(Passage passage) {
                    return Observation.unknown("nobody knows");
                }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void theExampleProjectJoins() throws IOException {
        Vocabulary vocabulary = joined(KindsProject.example().jar(folder));

        Compilation compilation = Compiler.compile(new SourceFile("late.precept", SPEC), vocabulary, Sources.NONE);

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(compilation.graphs().getFirst().statements())
                .extracting(each -> Sentence.of(((Statement.Requirement) each).clause()))
                .contains("The response must quote order 17.", "The response must have 1 to 2 order numbers.");
        var rule = vocabulary.rule("QuotesOrder").orElseThrow();
        assertThat(rule.type().getClassLoader()).isNotSameAs(KindsJar.class.getClassLoader());
    }

    @Test
    void itsExamplesAreTrue() throws IOException {
        var kind =
                joined(KindsProject.example().jar(folder)).rule("QuotesOrder").orElseThrow();
        var rule =
                kind.bind(List.of(new dev.precept.compiler.vocabulary.Value.Number(java.math.BigDecimal.valueOf(17))));

        assertThat(Written.observe(rule, Written.passage(kind.kind().holds()[1]))
                        .outcome())
                .isEqualTo(Outcome.HOLDS);
        assertThat(Written.observe(rule, Written.passage(kind.kind().fails()[1]))
                        .outcome())
                .isEqualTo(Outcome.FAILS);
    }

    @Test
    void withoutServiceFilesAllKindsAreFound() throws IOException {
        Vocabulary vocabulary = joined(KindsProject.example().jarWithoutServices(folder));

        assertThat(vocabulary.rule("QuotesOrder")).isPresent();
        assertThat(vocabulary.unit("OrderNumber")).isPresent();
    }

    @Test
    void itsRefusalsAreProblemsOfTheLine() throws IOException {
        Vocabulary vocabulary = joined(KindsProject.example().jar(folder));
        var source = new SourceFile("late.precept", "spec late {\nrequire response quotes order 0\n}\n");

        assertThat(Compiler.compile(source, vocabulary, Sources.NONE).diagnostics())
                .extracting(diagnostic -> diagnostic.problem().message())
                .singleElement()
                .asString()
                .contains("`0` is no number of an order");
    }

    @Test
    void whatDoesNotFitIsSaid() throws IOException {
        assertThat(refusal(folder.resolve("none.jar"))).endsWith("none.jar` is no file");
        assertThat(refusal(Files.writeString(folder.resolve("text.jar"), "no jar")))
                .endsWith("cannot be read as a jar");
        assertThat(refusal(project("is in upper case", "")))
                .endsWith("has a phrase that is there already: `is in upper case`");
        assertThat(refusal(project("is calm {tone}", "")))
                .endsWith("does not fit: `{tone}` is no parameter of its kind");
        assertThat(refusal(project("is calm by {tone}", "long tone"))).contains("does not fit: ", "is no parameter");
        Path empty = folder.resolve("empty");
        assertThat(refusal(KindsProject.of(empty, "Empty", "package own; record Empty() {}")
                        .jar(empty)))
                .endsWith("holds no kind: no record has @Kind or @Named");
    }

    @Test
    void aServiceFileThatNamesNothingIsSaid() throws IOException {
        Path sources = Files.createDirectories(folder.resolve("sources/META-INF/services"));
        Files.writeString(sources.resolve("dev.precept.compiler.vocabulary.Rule"), "own.Missing");
        Path jar = KindsProject.of(folder, "Empty", "package own; record Empty() {}")
                .jar(folder);

        assertThat(refusal(jar)).endsWith("lists `own.Missing` and does not hold it");
    }

    private Path project(String phrase, String components) throws IOException {
        return KindsProject.of(folder.resolve(phrase.replace(' ', '-')), "Calm", RULE.formatted(phrase, components))
                .jar(folder);
    }

    private static Vocabulary joined(Path jar) {
        return switch (KindsJar.join(StandardVocabulary.VOCABULARY, jar)) {
            case KindsJar.Joined(var vocabulary) -> vocabulary;
            case KindsJar.Unusable(var reason) -> throw new AssertionError(reason);
        };
    }

    private static String refusal(Path jar) {
        return switch (KindsJar.join(StandardVocabulary.VOCABULARY, jar)) {
            case KindsJar.Joined joined -> throw new AssertionError("it joined");
            case KindsJar.Unusable(var reason) -> reason;
        };
    }
}
