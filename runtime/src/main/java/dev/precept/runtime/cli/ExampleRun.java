package dev.precept.runtime.cli;

import dev.precept.compiler.diagnostic.Excerpt;
import dev.precept.compiler.diagnostic.Report;
import dev.precept.compiler.diagnostic.Tone;
import dev.precept.compiler.graph.ConstraintGraph;
import dev.precept.compiler.graph.Example;
import dev.precept.compiler.graph.Statement;
import dev.precept.compiler.source.SourceFile;
import dev.precept.compiler.source.Span;
import dev.precept.runtime.evaluate.Decision;
import dev.precept.runtime.evaluate.Evaluator;
import dev.precept.runtime.evaluate.Finding;
import dev.precept.runtime.evaluate.Planner;
import dev.precept.runtime.evaluate.Verdict;
import dev.precept.runtime.exchange.Row;
import dev.precept.runtime.exchange.RowReader;
import dev.precept.runtime.judge.Judge;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What became of an example of a spec.
 *
 * @param report what there is to say; nothing where it is as expected
 */
record ExampleRun(Result result, Optional<Report> report) {
    /** What an example comes to. */
    enum Result {
        EXPECTED,
        UNDECIDED,
        OTHERWISE
    }

    static ExampleRun of(ConstraintGraph graph, Example example, Judge decides) {
        var reader = new RowReader(graph.parameters(), example.settings(), Optional.empty());
        var judge = new RowJudge(reader, Planner.plan(graph), new Evaluator(decides));
        Row row = reader.written(example.text());
        Verdict verdict = judge.judge(row).verdict();
        if (verdict.reason().isPresent()) {
            return told(
                    graph,
                    example,
                    Result.OTHERWISE,
                    "this example cannot be judged: " + verdict.reason().get(),
                    List.of());
        }
        return example.fails()
                .map(label -> failing(graph, example, label, verdict))
                .orElseGet(() -> holding(graph, example, verdict));
    }

    private static ExampleRun holding(ConstraintGraph graph, Example example, Verdict verdict) {
        List<Finding> failing = findings(verdict, Decision.FAILS);
        if (verdict.accepted().isEmpty()) {
            List<Finding> unknown = findings(verdict, Decision.UNKNOWN);
            return told(graph, example, Result.UNDECIDED, "this example is undecided", unknown);
        }
        return verdict.accepted().get()
                ? new ExampleRun(Result.EXPECTED, Optional.empty())
                : told(graph, example, Result.OTHERWISE, "this example should hold and fails", failing);
    }

    private static ExampleRun failing(ConstraintGraph graph, Example example, String label, Verdict verdict) {
        List<String> paths = paths(graph.statements(), label).toList();
        List<Finding> meant = verdict.findings().stream()
                .filter(finding -> paths.contains(finding.path()))
                .toList();
        if (meant.stream().anyMatch(finding -> finding.outcome() == Decision.FAILS)) {
            return new ExampleRun(Result.EXPECTED, Optional.empty());
        }
        return meant.stream().anyMatch(finding -> finding.outcome() == Decision.UNKNOWN)
                ? told(graph, example, Result.UNDECIDED, "whether `" + label + "` fails here is undecided", meant)
                : told(graph, example, Result.OTHERWISE, "`" + label + "` should fail here and does not", meant);
    }

    /** Of the requirements that a label names: one, or all of a chain. */
    private static Stream<String> paths(List<Statement> statements, String label) {
        return statements.stream().flatMap(statement -> switch (statement) {
            case Statement.Requirement requirement ->
                requirement.label().filter(label::equals).map(found -> requirement.path()).stream();
            case Statement.When when -> Stream.concat(paths(when.then(), label), paths(when.otherwise(), label));
            case Statement.Chain chain when chain.label().filter(label::equals).isPresent() -> all(chain.steps());
            case Statement.Chain chain -> paths(chain.steps(), label);
        });
    }

    private static Stream<String> all(List<Statement> statements) {
        return statements.stream().flatMap(statement -> switch (statement) {
            case Statement.Requirement requirement -> Stream.of(requirement.path());
            case Statement.When when -> Stream.concat(all(when.then()), all(when.otherwise()));
            case Statement.Chain chain -> all(chain.steps());
        });
    }

    private static List<Finding> findings(Verdict verdict, Decision outcome) {
        return verdict.findings().stream()
                .filter(finding -> finding.outcome() == outcome)
                .toList();
    }

    private static ExampleRun told(
            ConstraintGraph graph, Example example, Result result, String message, List<Finding> findings) {
        String heading = result == Result.UNDECIDED ? "undecided" : "error[unmet-example]";
        Tone tone = result == Result.UNDECIDED ? Tone.DOUBTFUL : Tone.BAD;
        List<Report.Note> notes = findings.stream().map(ExampleRun::note).toList();
        Excerpt place = Excerpt.of(graph.source(), firstLine(graph.source(), example.span()));
        return new ExampleRun(result, Optional.of(new Report(tone, heading, message, Optional.of(place), notes)));
    }

    private static Report.Note note(Finding finding) {
        return new Report.Note(
                finding.label().orElse(finding.path()),
                finding.requirement() + " Observed: " + finding.observed(),
                Optional.empty());
    }

    private static Span firstLine(SourceFile source, Span span) {
        int line = source.position(span.start()).line();
        int length = source.line(line).codePointCount(0, source.line(line).length());
        return new Span(span.start(), Math.min(span.end(), source.start(line) + length));
    }
}
