package dev.precept.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.compiler.Compilation;
import dev.precept.compiler.graph.ConstraintGraph;
import dev.precept.compiler.graph.Example;
import dev.precept.compiler.ide.Formatter;
import dev.precept.compiler.source.SourceFile;
import dev.precept.runtime.judge.Judge;
import dev.precept.runtime.rules.StandardVocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The example specs that belong to the grammar. */
class ExampleSpecsTest {
    static List<Path> specs() throws IOException {
        try (var files = Files.list(Path.of("..", "grammar", "examples"))) {
            return files.filter(file -> file.toString().endsWith(".precept"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("specs")
    void areFormatted(Path spec) {
        SourceFile source = new SpecFiles().read(spec);
        assertThat(Formatter.format(source, StandardVocabulary.VOCABULARY).text())
                .isEqualTo(source.text());
    }

    @ParameterizedTest
    @MethodSource("specs")
    void haveNoProblemsAndAreAsTheirExamplesSay(Path spec) {
        Compilation compilation = new Specs(StandardVocabulary.VOCABULARY).compiled(spec);
        assertThat(compilation.diagnostics()).isEmpty();
        for (ConstraintGraph graph : compilation.graphs()) {
            assertThat(graph.examples()).isNotEmpty();
            for (Example example : graph.examples()) {
                ExampleRun run = ExampleRun.of(graph, example, Judge.NONE);
                assertThat(run.result()).as("%s", run.report()).isEqualTo(ExampleRun.Result.EXPECTED);
            }
        }
    }
}
