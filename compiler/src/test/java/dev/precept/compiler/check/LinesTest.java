package dev.precept.compiler.check;

import dev.precept.compiler.Compilation;
import dev.precept.compiler.Compiler;
import dev.precept.compiler.Sources;
import dev.precept.compiler.diagnostic.Diagnostic;
import dev.precept.compiler.graph.Statement;
import dev.precept.compiler.sample.GoldenFile;
import dev.precept.compiler.sample.Samples;
import dev.precept.compiler.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What each line of a table means, or what is wrong with it. A line of the table that begins with a blank is what became
 * of the line above; {@link GoldenFile} writes them anew.
 */
class LinesTest {
    private static final Path TABLE =
            Path.of("src", "test", "resources", "dev", "precept", "compiler", "check", "lines.txt");

    private static final String BEFORE = """
            define is signed by {team: text} {
              ends with "Best regards,\\n{team}"
            }
            define has a greeting {
              first sentence starts with any of ["Dear", "Hello"]
            }
            define mentions both {one: sought} {other: text} {
              mentions one and mentions "the {other}"
            }
            define keeps within {least: number} {most: number} words { has least..most words }
            define is well kept { every reply has at most 3 sentences }
            spec table(customer: text, limit: number, part: share, size: range, form: pattern, word: sought,
                names: list, choice: selection) {
            """;

    @Test
    void everyLineMeansWhatTheTableSays() throws IOException {
        String table = Files.readString(TABLE);
        String now = table.lines()
                .filter(line -> !line.startsWith(" "))
                .map(line -> line.isEmpty() || line.startsWith("#") ? line + "\n" : line + "\n" + meaning(line))
                .collect(Collectors.joining());
        GoldenFile.holds("check/lines.txt", now);
    }

    private static String meaning(String line) {
        var source = new SourceFile("table", BEFORE + "  require " + line.replace('↵', '\n') + "\n}\n");
        Compilation compiled = Compiler.compile(source, Samples.VOCABULARY, Sources.NONE);
        List<String> said = new ArrayList<>();
        compiled.graphs().forEach(graph -> {
            var requirement = (Statement.Requirement) graph.statements().getFirst();
            said.add("= " + Compact.of(requirement.clause()));
        });
        compiled.diagnostics().stream()
                .filter(diagnostic -> !(diagnostic.problem() instanceof SpecProblem.UnusedParameter))
                .map(LinesTest::shown)
                .forEach(said::add);
        return said.stream().map(each -> "    " + each + "\n").collect(Collectors.joining());
    }

    private static String shown(Diagnostic diagnostic) {
        var problem = diagnostic.problem();
        String place = diagnostic.file().text(problem.span()).replace('\n', '↵');
        return problem.code() + " <" + place + "> " + problem.message()
                + problem.hint().map(hint -> " -- " + hint).orElse("");
    }
}
