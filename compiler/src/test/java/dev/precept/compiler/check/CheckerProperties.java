package dev.precept.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.compiler.Compilation;
import dev.precept.compiler.Compiler;
import dev.precept.compiler.Sources;
import dev.precept.compiler.diagnostic.Diagnostic;
import dev.precept.compiler.diagnostic.Severity;
import dev.precept.compiler.graph.Clause;
import dev.precept.compiler.graph.Statement;
import dev.precept.compiler.sample.Samples;
import dev.precept.compiler.source.SourceFile;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CheckerProperties {
    private static final String DEFINES = "define is well {x: sought} said { mentions x and not contains \"y\" }\n"
            + "define is well {x: text} done { first sentence { starts with x } }\n";

    @Provide
    Arbitrary<String> lines() {
        Stream<String> phrases = Stream.concat(
                        Samples.VOCABULARY.rules().stream()
                                .flatMap(rule -> Stream.of(
                                        rule.kind().phrase(), rule.kind().plural())),
                        Samples.VOCABULARY.units().stream()
                                .flatMap(unit -> Stream.of(
                                        unit.named().singular(), unit.named().plural())))
                .flatMap(phrase -> Stream.concat(Stream.of(phrase.split(" ")), Stream.of(phrase)));
        List<String> others = List.of(
                "response prompt conversation every some no first last 2nd 0th exactly at least most at-least of any all none"
                        .split(" "));
        List<String> more = List.of(
                "has have satisfies and or not ( ) { } ↵ \"a\" \"{a}\" 3 60% 140% 2..4 4..2 a..n 10%..a /a+/ /(?=a)/ [] a n"
                        .split(" "));
        List<String> arguments = List.of("[\"a\", /b/]", "any of [\"a\", a]", "is well \"x\" said", "is well a done");
        List<String> words = Stream.of(phrases, others.stream(), more.stream(), arguments.stream())
                .flatMap(each -> each)
                .map(word -> word.replaceAll("\\{[a-z]+}", "\"x\""))
                .toList();
        return Arbitraries.of(words).list().ofMinSize(1).ofMaxSize(9).map(line -> String.join(" ", line));
    }

    @Property(tries = 1000)
    void everyLineIsReadOrRefused(@ForAll("lines") String line) {
        Compilation compiled = compile(line);
        assertThat(compiled.graphs().isEmpty())
                .isEqualTo(compiled.diagnostics().stream().anyMatch(CheckerProperties::isErrorOfTheSpec));
        for (Diagnostic diagnostic : compiled.diagnostics()) {
            assertThat(diagnostic.problem().message())
                    .isNotBlank()
                    .doesNotContain("\n")
                    .doesNotEndWith(".");
            assertThat(diagnostic.problem().span().end())
                    .isLessThanOrEqualTo(diagnostic.file().length());
        }
    }

    @Property(tries = 500)
    void whatIsWrittenIsWhatIsMeant(@ForAll long seed) {
        Written<Clause> line = new Author(seed).line();
        String source = "spec s" + ArgumentAuthor.PARAMETERS + " {\n  require " + line.text() + "\n}\n";
        Compilation compiled = Compiler.compile(new SourceFile("written", source), Samples.VOCABULARY, Sources.NONE);
        assertThat(compiled.diagnostics().stream()
                        .map(Diagnostic::problem)
                        .filter(problem -> problem.severity() == Severity.ERROR))
                .isEmpty();
        var requirement = (Statement.Requirement)
                compiled.graphs().getFirst().statements().getFirst();
        assertThat(Compact.of(requirement.clause())).isEqualTo(Compact.of(line.meaning()));
        assertThat(requirement.clause().equals(line.meaning())).isTrue();
    }

    @Property(tries = 300)
    void theSameLineIsReadTheSameWay(@ForAll("lines") String line) {
        assertThat(compile(line)).isEqualTo(compile(line));
    }

    private static boolean isErrorOfTheSpec(Diagnostic diagnostic) {
        return diagnostic.problem().severity() == Severity.ERROR
                && diagnostic.problem().span().start() > DEFINES.length();
    }

    private static Compilation compile(String line) {
        String source = DEFINES + "spec s(a: text, n: number) {\n  require " + line.replace('↵', '\n') + "\n}\n";
        return Compiler.compile(new SourceFile("random", source), Samples.VOCABULARY, Sources.NONE);
    }
}
