package dev.precept.compiler;

import static dev.precept.compiler.sample.Clauses.all;
import static dev.precept.compiler.sample.Clauses.at;
import static dev.precept.compiler.sample.Clauses.atMost;
import static dev.precept.compiler.sample.Clauses.check;
import static dev.precept.compiler.sample.Clauses.count;
import static dev.precept.compiler.sample.Clauses.every;
import static dev.precept.compiler.sample.Clauses.has;
import static dev.precept.compiler.sample.Clauses.judged;
import static dev.precept.compiler.sample.Clauses.one;
import static dev.precept.compiler.sample.Clauses.pattern;
import static dev.precept.compiler.sample.Clauses.prompt;
import static dev.precept.compiler.sample.Clauses.response;
import static dev.precept.compiler.sample.Clauses.text;
import static dev.precept.compiler.sample.Clauses.unit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.compiler.diagnostic.Diagnostic;
import dev.precept.compiler.graph.ConstraintGraph;
import dev.precept.compiler.graph.Statement;
import dev.precept.compiler.sample.Samples;
import dev.precept.compiler.source.SourceFile;
import dev.precept.compiler.vocabulary.Parameter;
import dev.precept.compiler.vocabulary.Type;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompilerTest {
    private static final Path EXAMPLES = Path.of("..", "grammar", "examples");

    @Test
    void theExampleOfTheGrammarCompilesToOneGraph() {
        Compilation compiled =
                Compiler.compile(example("refund-reply.precept"), Samples.VOCABULARY, CompilerTest::imported);
        assertThat(compiled.diagnostics()).isEmpty();
        ConstraintGraph graph = compiled.graph("refund_reply").orElseThrow();
        assertThat(graph.parameters())
                .containsExactly(new Parameter("customer", Type.TEXT), new Parameter("limit", Type.NUMBER));
        assertThat(graph.answerAfter()).contains(text("</think>"));
        assertThat(graph.statements()).hasSize(13);
        assertThat(requirement(graph, 2).clause())
                .isEqualTo(response(count(every(), unit("Paragraph"), has(atMost(4), unit("Sentence")))));
        assertThat(requirement(graph, 5).clause())
                .isEqualTo(response(check("EndsWith", one("Best regards,\nThe Support Team"))));
        assertThat(requirement(graph, 12).clause())
                .isEqualTo(count(
                        every(),
                        unit("CallOf", text("lookup_order")),
                        check("Passes", text("order_id"), pattern("ORD-\\d{6}"))));
        var when = (Statement.When) graph.statements().get(9);
        assertThat(when.guard()).isEqualTo(prompt(judged("The customer is angry.")));
        assertThat(when.then().getFirst().path()).isEqualTo("9/then/0");
        assertThat(graph.examples().getFirst().fails()).contains("length");
        assertThat(graph.examples().getFirst().text()).isEqualTo("  Dear Ada, done.");
    }

    @Test
    void equalNodesAreShared() {
        ConstraintGraph graph = compile("""
                        spec two {
                          require first sentence { mentions "a"
                            ends with "b" }
                          require response contains "x" or not first sentence { mentions "a"
                            ends with "b" }
                        }
                        """).graph("two").orElseThrow();
        var first =
                (dev.precept.compiler.graph.Clause.Select) requirement(graph, 0).clause();
        var any = (dev.precept.compiler.graph.Clause.Any) requirement(graph, 1).clause();
        var not = (dev.precept.compiler.graph.Clause.Not) any.parts().get(1);
        assertThat(not.part()).isSameAs(first);
        assertThat(first.body())
                .isEqualTo(at(0, unit("Sentence"), all(check("Mentions", one("a")), check("EndsWith", one("b")))));
    }

    @Test
    void aBrokenLineCostsItsSpecAndEachIsReported() {
        Compilation compiled = compile("""
                spec broken {
                  require response is politte
                  require response has at most 3 wrds
                  require response contains "a"
                  require respons contains "a"
                }
                spec good {
                  require response contains "a"
                }
                """);
        assertThat(compiled.graphs()).extracting(ConstraintGraph::name).containsExactly("good");
        assertThat(compiled.diagnostics().stream().map(CompilerTest::shown))
                .containsExactly("2 unknown-predicate", "3 unknown-unit", "5 unknown-subject");
    }

    private static String shown(Diagnostic diagnostic) {
        return diagnostic.file().position(diagnostic.problem().span().start()).line() + " "
                + diagnostic.problem().code();
    }

    private static Compilation compile(String source) {
        return Compiler.compile(new SourceFile("test.precept", source), Samples.VOCABULARY, Sources.NONE);
    }

    private static Statement.Requirement requirement(ConstraintGraph graph, int index) {
        return (Statement.Requirement) graph.statements().get(index);
    }

    private static Optional<SourceFile> imported(SourceFile importer, String path) {
        return List.of("house-style.precept").contains(path) ? Optional.of(example(path)) : Optional.empty();
    }

    private static SourceFile example(String name) {
        try {
            return new SourceFile(name, Files.readString(EXAMPLES.resolve(name)));
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }
}
