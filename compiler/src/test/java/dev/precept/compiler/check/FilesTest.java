package dev.precept.compiler.check;

import dev.precept.compiler.Compilation;
import dev.precept.compiler.Compiler;
import dev.precept.compiler.diagnostic.Diagnostic;
import dev.precept.compiler.graph.ConstraintGraph;
import dev.precept.compiler.graph.Spelling;
import dev.precept.compiler.graph.Statement;
import dev.precept.compiler.sample.GoldenFile;
import dev.precept.compiler.sample.Samples;
import dev.precept.compiler.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What becomes of whole files. A case begins with {@code ==} and its name, a file that can be imported with
 * {@code file NAME:}, and what became of the case stands after {@code >}; {@link GoldenFile} writes it anew.
 */
class FilesTest {
    private static final Path TABLE =
            Path.of("src", "test", "resources", "dev", "precept", "compiler", "check", "files.txt");

    @Test
    void everyFileBecomesWhatTheTableSays() throws IOException {
        String now = Stream.of(Files.readString(TABLE).split("(?m)^(?=== )"))
                .map(FilesTest::done)
                .collect(Collectors.joining("\n"));
        GoldenFile.holds("check/files.txt", now);
    }

    private static String done(String written) {
        String input = written.lines()
                .filter(line -> !line.startsWith("> "))
                .collect(Collectors.joining("\n"))
                .stripTrailing();
        String[] parts = input.split("(?m)^file ");
        String main = parts[0].substring(parts[0].indexOf('\n') + 1);
        Map<String, String> others = new LinkedHashMap<>();
        others.put("main", main);
        for (String other : List.of(parts).subList(1, parts.length)) {
            int colon = other.indexOf(':');
            others.put(other.substring(0, colon), other.substring(other.indexOf('\n') + 1));
        }
        Compilation compiled = Compiler.compile(
                new SourceFile("main", main),
                Samples.VOCABULARY,
                (importer, path) -> Optional.ofNullable(others.get(path)).map(text -> new SourceFile(path, text)));
        Stream<String> graphs = compiled.graphs().stream().flatMap(FilesTest::shown);
        Stream<String> problems = compiled.diagnostics().stream().map(FilesTest::shown);
        return input + "\n"
                + Stream.concat(graphs, problems)
                        .map(line -> "> " + line + "\n")
                        .collect(Collectors.joining());
    }

    private static String shown(Diagnostic diagnostic) {
        var problem = diagnostic.problem();
        int line = diagnostic.file().position(problem.span().start()).line();
        return "%s:%d %s%s%s%s"
                .formatted(
                        diagnostic.file(),
                        line,
                        problem.severity() == dev.precept.compiler.diagnostic.Severity.ERROR ? "" : "(warning) ",
                        problem.code(),
                        ": " + problem.message(),
                        problem.hint().map(hint -> " -- " + hint).orElse(""));
    }

    private static Stream<String> shown(ConstraintGraph graph) {
        String parameters = graph.parameters().stream()
                .map(parameter -> parameter.name() + ": " + parameter.type().word())
                .collect(Collectors.joining(", ", "(", ")"));
        return Stream.of(
                        Stream.of(graph.name() + parameters),
                        graph.task().stream().map(task -> "task " + Spelling.of(task)),
                        graph.answerAfter().stream().map(after -> "answer after " + Spelling.of(after)),
                        graph.statements().stream().flatMap(FilesTest::shown),
                        graph.examples().stream()
                                .map(example -> "example "
                                        + example.fails().map("fails "::concat).orElse("holds")
                                        + " "
                                        + example.settings().values().stream()
                                                .map(Spelling::of)
                                                .toList()
                                        + " " + Spelling.quoted(example.text())))
                .flatMap(lines -> lines);
    }

    private static Stream<String> shown(Statement statement) {
        return switch (statement) {
            case Statement.Requirement each ->
                Stream.of("%s %s %s%s weight %s %s"
                        .formatted(
                                each.path(),
                                each.modality().word(),
                                each.label().map(label -> label + ": ").orElse(""),
                                Compact.of(each.clause()),
                                each.weight(),
                                each.family().word()));
            case Statement.When when ->
                Stream.concat(
                        Stream.of(when.path() + " when " + Compact.of(when.guard())),
                        Stream.concat(when.then().stream(), when.otherwise().stream())
                                .flatMap(FilesTest::shown));
            case Statement.Chain chain ->
                Stream.concat(
                        Stream.of(chain.path() + " chain " + chain.label().orElse("")),
                        chain.steps().stream().flatMap(FilesTest::shown));
        };
    }
}
