package dev.precept.compiler.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.compiler.sample.GoldenFile;
import dev.precept.compiler.sample.RandomGraphs;
import dev.precept.compiler.sample.RefundReply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class DrawingTest {
    private static final Pattern DOT_LINE = Pattern.compile("""
            digraph "random" \\{|  (graph|node|edge) \\[[^"\\]]*("[^"]*"[^"\\]]*)*\\];|\
              \\w+ \\[[\\w=#, ]+("[^"]*"[\\w=, ]+)*label="([^"\\\\]|\\\\.)+"(, tooltip="[\\w ]+")?\\];|\
              \\w+ -> \\w+( \\[label="\\w+"\\])?;|\\}|""");

    private static final Pattern MERMAID_LINE = Pattern.compile("""
            flowchart LR|  classDef .*|\
              \\w+[\\[({>/]+"([^"#&<>{}|`\\\\$;:\\p{Cc}]|#[0-9]+;|<br>)+(<br><small>[a-z ]+</small>)?"[\\])}/]+(:::\\w+)?|\
              \\w+ -->(\\|"\\w+"\\|)? \\w+""");

    @Provide
    Arbitrary<ConstraintGraph> graphs() {
        return RandomGraphs.graphs();
    }

    @Test
    void aDrawingIsReviewedAsAFile() {
        GoldenFile.holds("graph/refund-reply.dot", GraphDot.write(RefundReply.GRAPH));
        GoldenFile.holds("graph/refund-reply.mmd", GraphMermaid.write(RefundReply.GRAPH));
    }

    @Property(tries = 100)
    void whateverTheTextsEveryLineHasItsForm(@ForAll("graphs") ConstraintGraph graph) {
        assertThat(GraphDot.write(graph).lines()).allMatch(DOT_LINE.asMatchPredicate());
        assertThat(GraphMermaid.write(graph).lines()).allMatch(MERMAID_LINE.asMatchPredicate());
    }

    @Property(tries = 100)
    void everyClauseIsDrawnOnceAndEveryArrowLeadsToABox(@ForAll("graphs") ConstraintGraph graph) {
        Drawing drawing = Drawing.of(graph, Deciders.NOBODY);
        List<String> ids = drawing.boxes().stream().map(Drawing.Box::id).toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids)
                .containsAll(drawing.arrows().stream()
                        .flatMap(arrow -> Stream.of(arrow.from(), arrow.to()))
                        .toList());
        assertThat(drawing.arrows()).extracting(Drawing.Arrow::to).containsAll(ids.subList(1, ids.size()));
    }

    @Test
    void graphvizReadsIt() throws IOException, InterruptedException {
        Path dot = Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .map(folder -> Path.of(folder, "dot"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(Path.of(""));
        Assumptions.assumeTrue(Files.isExecutable(dot) && !Files.isDirectory(dot), "no `dot` on the path");
        Process process = new ProcessBuilder(dot.toString(), "-Tsvg")
                .redirectErrorStream(true)
                .start();
        try (var input = process.getOutputStream()) {
            input.write(GraphDot.write(RefundReply.GRAPH).getBytes(StandardCharsets.UTF_8));
        }
        String svg = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(svg).isZero();
        assertThat(svg).contains("costs $5 #1.");
    }
}
