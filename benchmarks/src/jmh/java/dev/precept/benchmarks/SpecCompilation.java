package dev.precept.benchmarks;

import dev.precept.compiler.Compilation;
import dev.precept.compiler.Compiler;
import dev.precept.compiler.Sources;
import dev.precept.compiler.source.SourceFile;
import dev.precept.compiler.syntax.Parsed;
import dev.precept.compiler.syntax.Parser;
import dev.precept.runtime.rules.StandardVocabulary;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** From source text to graphs, with the standard vocabulary. */
@State(Scope.Thread)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@Threads(1)
public class SpecCompilation {
    private static final int LINES = 2_000;

    private final SourceFile[] small = new SourceFile[64];
    private SourceFile large = new SourceFile("large", "");
    private int next;

    /** Small specs differ in their numbers and texts, so that nothing is compiled twice in a row. */
    @Setup
    public void write() {
        for (int number = 0; number < small.length; number++) {
            small[number] = source("spec s%d {\n%s}\n".formatted(number, lines(number, 5)));
        }
        large = source("spec large {\n%s}\n".formatted(lines(0, LINES)));
        if (!compileLarge().diagnostics().isEmpty()
                || !compileSmall().diagnostics().isEmpty()) {
            throw new IllegalStateException("the specs are not good");
        }
    }

    /** A spec of five requirements. */
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public Compilation compileSmall() {
        return Compiler.compile(nextSmall(), StandardVocabulary.VOCABULARY, Sources.NONE);
    }

    /** The same, read only. */
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public Parsed parseSmall() {
        return Parser.parse(nextSmall());
    }

    /** A spec of 2,000 requirements. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public Compilation compileLarge() {
        return Compiler.compile(large, StandardVocabulary.VOCABULARY, Sources.NONE);
    }

    private SourceFile nextSmall() {
        next = (next + 1) % small.length;
        return small[next];
    }

    private static SourceFile source(String text) {
        return new SourceFile("<benchmark>", text);
    }

    private static String lines(int seed, int count) {
        var lines = new StringBuilder();
        for (int line = seed; line < seed + count; line++) {
            lines.append("  ")
                    .append(
                            switch (line % 5) {
                                case 0 ->
                                    "require length%d: response has %d..%d words".formatted(line, line, line + 100);
                                case 1 -> "require every paragraph has at most %d sentences".formatted(line + 1);
                                case 2 -> "forbid response contains any of [\"never %d\", \"always\"]".formatted(line);
                                case 3 ->
                                    "prefer at least 60%% of sentences mention \"you %d\" weight 2".formatted(line);
                                default -> "require first sentence starts with \"Dear %d\"".formatted(line);
                            })
                    .append('\n');
        }
        return lines.toString();
    }
}
