package dev.precept.runtime.cli;

import dev.precept.compiler.diagnostic.Palette;
import dev.precept.compiler.diagnostic.Renderer;
import dev.precept.compiler.diagnostic.Report;
import dev.precept.compiler.diagnostic.Tone;
import dev.precept.compiler.graph.ConstraintGraph;
import dev.precept.runtime.evaluate.Decision;
import dev.precept.runtime.evaluate.Finding;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows that are shown one by one: all of a few, and of many the first that are not accepted. */
final class Shown {
    private final int most;
    private final List<Result> first = new ArrayList<>();
    private final List<Result> notable = new ArrayList<>();
    private long notShown;

    Shown(int most) {
        this.most = most;
    }

    void add(Result result) {
        if (first.size() <= most) {
            first.add(result);
        }
        if (result.standing() != Result.Standing.ACCEPTED) {
            if (notable.size() < most) {
                notable.add(result);
            } else {
                notShown++;
            }
        }
    }

    void print(ConstraintGraph graph, Palette palette, PrintStream out) {
        for (Result result : first.size() <= most ? first : notable) {
            print(result, graph, palette, out);
            out.println();
        }
        if (first.size() > most && notShown > 0) {
            out.println("and " + notShown + " more that " + (notShown == 1 ? "is" : "are") + " not accepted");
            out.println();
        }
    }

    private static void print(Result result, ConstraintGraph graph, Palette palette, PrintStream out) {
        var reading = new Reading(graph, "response", result.messages(), result.response(), palette);
        var headline = new Report(tone(result), result.name(), standing(result), Optional.empty(), List.of());
        out.println(Renderer.render(headline, palette));
        told(result).forEach(finding -> out.println(indented(reading.whole(finding))));
    }

    /** The findings that make a row what it is. */
    private static List<Finding> told(Result result) {
        return switch (result.standing()) {
            case ACCEPTED, UNSCORABLE -> List.of();
            case REFUSED -> result.findings(Decision.FAILS);
            case UNDECIDED -> result.findings(Decision.UNKNOWN);
        };
    }

    static String standing(Result result) {
        int all = result.verdict().findings().size();
        return switch (result.standing()) {
            case ACCEPTED ->
                "accepted, %d of %d hold"
                        .formatted(result.findings(Decision.HOLDS).size(), all);
            case REFUSED -> "refused, %d of %d fail".formatted(told(result).size(), all);
            case UNDECIDED ->
                "undecided, %d of %d unknown".formatted(told(result).size(), all);
            case UNSCORABLE -> "unscorable, " + result.verdict().reason().orElse("without a reason");
        };
    }

    static Tone tone(Result result) {
        return switch (result.standing()) {
            case ACCEPTED -> Tone.GOOD;
            case REFUSED -> Tone.BAD;
            case UNDECIDED, UNSCORABLE -> Tone.DOUBTFUL;
        };
    }

    private static String indented(String text) {
        return "  " + text.replace("\n", "\n  ");
    }
}
