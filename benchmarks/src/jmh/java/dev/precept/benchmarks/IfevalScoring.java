package dev.precept.benchmarks;

import dev.precept.runtime.rows.Line;
import dev.precept.runtime.rows.Lines;
import dev.precept.runtime.suite.BadRecord;
import dev.precept.runtime.suite.Constraint;
import dev.precept.runtime.suite.Mode;
import dev.precept.runtime.suite.PromptRecord;
import dev.precept.runtime.suite.Prompts;
import dev.precept.runtime.suite.ResponseRow;
import dev.precept.runtime.suite.Score;
import dev.precept.runtime.suite.Scorer;
import dev.precept.runtime.suite.Suite;
import dev.precept.runtime.suite.ifeval.Ifeval;
import dev.precept.runtime.suite.reference.PunktParameters;
import dev.precept.runtime.suite.reference.PythonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** IFEval verdict-sets a second of the engine alone, on real responses that are in memory; one call takes the next of them. */
@State(Scope.Thread)
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@Threads(1)
public class IfevalScoring {
    private static final Set<String> LANGUAGE_IDS =
            Set.of("language:response_language", "change_case:english_capital", "change_case:english_lowercase");

    private record Task(Scorer scorer, String response) {}

    /** Which rows: all, or those whose constraints ask for no language. */
    @Param({"withoutLanguage", "all"})
    public String rows = "all";

    /** Whose meaning of the ids decides. */
    @Param({"REFERENCE", "NATIVE"})
    public Mode mode = Mode.REFERENCE;

    private final Map<String, Scorer> scorers = new HashMap<>();
    private final List<Task> tasks = new ArrayList<>();
    private int next;

    /** Reads {@code shared/data/ifeval} beside the repository. */
    @Setup
    public void read() throws IOException, BadRecord {
        Path data = Optional.ofNullable(System.getenv("PRECEPT_SHARED"))
                .map(Path::of)
                .orElse(Path.of("../shared"))
                .resolve("data/ifeval");
        Suite suite = Ifeval.suite(mode.base(), PunktParameters.english(), Ifeval.LANGUAGE_SEED);
        Prompts prompts;
        try (Lines lines = Lines.of(Files.newInputStream(data.resolve("prompts.jsonl.gz")))) {
            prompts = Prompts.read(lines, suite);
        }
        try (Lines lines = Lines.of(Files.newInputStream(data.resolve("verdicts.jsonl.gz")))) {
            while (lines.hasNext()) {
                add(lines.next(), prompts, suite);
            }
        }
    }

    private void add(Line line, Prompts prompts, Suite suite) throws BadRecord {
        ResponseRow row = ResponseRow.read(line);
        PromptRecord prompt = Objects.requireNonNull(
                prompts.records().get(PythonText.strip(row.prompt().text())));
        boolean asksForLanguage =
                prompt.constraints().stream().map(Constraint::id).anyMatch(LANGUAGE_IDS::contains);
        Scorer scorer = scorers.get(prompt.key());
        if (scorer == null) {
            scorer = mode.scorer(prompt, suite);
            scorers.put(prompt.key(), scorer);
        }
        if (rows.equals("all") || !asksForLanguage) {
            tasks.add(new Task(scorer, row.response().text()));
        }
    }

    @Benchmark
    public Score.Verdicts strict() {
        Task task = task();
        return task.scorer.strict(task.response);
    }

    @Benchmark
    public Score strictAndLoose() {
        Task task = task();
        return task.scorer.score(task.response);
    }

    private Task task() {
        Task task = tasks.get(next);
        next = next + 1 == tasks.size() ? 0 : next + 1;
        return task;
    }
}
