package dev.precept.runtime.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.compiler.graph.GraphDot;
import dev.precept.compiler.graph.GraphJson;
import dev.precept.compiler.graph.GraphMermaid;
import dev.precept.runtime.rules.StandardVocabulary;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every spec that a page shows can be exported. */
class ShownSpecsTest {
    @TestFactory
    Stream<DynamicTest> everyGraphReadsBackFromJsonAndIsDrawn() {
        return Page.all().stream()
                .flatMap(page -> page.cases().stream())
                .map(one -> DynamicTest.dynamicTest(
                        one.title(),
                        () -> Trial.of(one).graphs().forEach(graph -> {
                            assertThat(GraphJson.read(GraphJson.write(graph), StandardVocabulary.VOCABULARY))
                                    .isEqualTo(new GraphJson.Read.Graph(graph));
                            assertThat(GraphDot.write(graph)).endsWith("}\n");
                            assertThat(GraphMermaid.write(graph)).startsWith("flowchart LR\n");
                        })));
    }
}
