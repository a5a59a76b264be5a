package dev.precept.runtime.cli;

import dev.precept.compiler.diagnostic.Palette;
import dev.precept.compiler.diagnostic.Tone;
import dev.precept.compiler.graph.Binding;
import dev.precept.compiler.graph.ConstraintGraph;
import dev.precept.compiler.graph.Sentence;
import dev.precept.compiler.graph.Statement;
import dev.precept.runtime.evaluate.Decision;
import dev.precept.runtime.evaluate.Gate;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What became of all rows: a line for each requirement, and one for the whole. */
final class ScoreTable {
    private static final List<Decision> COLUMNS =
            List.of(Decision.HOLDS, Decision.FAILS, Decision.UNKNOWN, Decision.NOT_APPLICABLE);

    private final ConstraintGraph graph;
    private final Scoreboard scores;
    private final Palette palette;

    ScoreTable(ConstraintGraph graph, Scoreboard scores, Palette palette) {
        this.graph = graph;
        this.scores = scores;
        this.palette = palette;
    }

    /** A requirement's place in the spec and what it says. */
    private record Entry(String path, String text) {}

    void print(PrintStream out) {
        out.println(palette.paint(Tone.QUIET, "    holds    fails  unknown      n/a   requirement"));
        entries().forEach(entry -> out.println(line(entry)));
        out.println();
        out.println(summary());
    }

    /** {@code refund_reply: 6 rows, 3 accepted (50.0%), 2 refused, 1 undecided}. */
    String summary() {
        var summary = new StringBuilder(palette.paint(Tone.STRONG, graph.name()))
                .append(": ")
                .append(scores.rows())
                .append(scores.rows() == 1 ? " row" : " rows");
        for (Result.Standing standing : Result.Standing.values()) {
            long rows = scores.rows(standing);
            boolean always = standing == Result.Standing.ACCEPTED;
            if (rows > 0 || always) {
                summary.append(", ")
                        .append(rows)
                        .append(' ')
                        .append(standing.name().toLowerCase(Locale.ROOT));
            }
            if (always) {
                summary.append(" (").append(percent(scores.accepted())).append(')');
            }
        }
        return summary.toString();
    }

    /** With one decimal, the nearest one: {@code 66.7%}. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", share * 100);
    }

    private Stream<Entry> entries() {
        Stream<Entry> gate =
                Gate.of(graph, Binding.NONE).sentences().stream().map(sentence -> new Entry(Gate.PATH, sentence));
        return Stream.concat(
                gate,
                requirements(graph.statements()).map(requirement -> new Entry(requirement.path(), text(requirement))));
    }

    private static Stream<Statement.Requirement> requirements(List<Statement> statements) {
        return statements.stream().flatMap(statement -> switch (statement) {
            case Statement.Requirement requirement -> Stream.of(requirement);
            case Statement.When when -> Stream.concat(requirements(when.then()), requirements(when.otherwise()));
            case Statement.Chain chain -> requirements(chain.steps());
        });
    }

    private static String text(Statement.Requirement requirement) {
        return requirement.label().map(label -> label + ": ").orElse("") + Sentence.of(requirement);
    }

    private String line(Entry entry) {
        var line = new StringBuilder();
        for (Decision column : COLUMNS) {
            long rows = scores.rows(entry.path(), column);
            String cell = rows == 0 ? "        ·" : String.format(Locale.ROOT, "%9d", rows);
            line.append(rows == 0 ? palette.paint(Tone.QUIET, cell) : palette.paint(Reading.tone(column), cell));
        }
        return line.append("   ").append(entry.text()).toString();
    }
}
