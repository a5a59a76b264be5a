package dev.precept.runtime.cli;

import dev.precept.compiler.diagnostic.Palette;
import dev.precept.compiler.diagnostic.Renderer;
import dev.precept.compiler.diagnostic.Report;
import dev.precept.compiler.diagnostic.Tone;
import dev.precept.compiler.graph.ConstraintGraph;
import dev.precept.runtime.evaluate.Decision;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        if (0 < most && most < first.size() && notShown > 0) {
            out.println("and " + notShown + " more that " + (notShown == 1 ? "is" : "are") + " not accepted");
            out.println();
        }
    }

    private static void print(Result result, ConstraintGraph graph, Palette palette, PrintStream out) {
        var reading = new Reading(graph, "response", result.messages(), result.response(), palette);
        var headline = new Report(tone(result), result.name(), standing(result), Optional.empty(), List.of());
        out.println(Renderer.render(headline, palette));
        result.reasons().forEach(finding -> out.println(indented(reading.whole(finding))));
    }

    static String standing(Result result) {
        String standing = result.standing().name().toLowerCase(Locale.ROOT);
        if (result.standing() == Result.Standing.UNSCORABLE) {
            return standing + ", " + result.verdict().reason().orElse("without a reason");
        }
        return Stream.of(Decision.values())
                .map(outcome -> counted(result.findings(outcome).size(), outcome))
                .filter(count -> !count.isEmpty())
                .collect(Collectors.joining(", ", standing + ": ", ""));
    }

    private static String counted(int count, Decision outcome) {
        if (count == 0) {
            return "";
        }
        return count + " "
                + switch (outcome) {
                    case HOLDS -> count == 1 ? "holds" : "hold";
                    case FAILS -> count == 1 ? "fails" : "fail";
                    case UNKNOWN -> "unknown";
                    case NOT_APPLICABLE -> "not applicable";
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
