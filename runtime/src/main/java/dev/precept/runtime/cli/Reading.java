package dev.precept.runtime.cli;

import dev.precept.compiler.diagnostic.Palette;
import dev.precept.compiler.diagnostic.Renderer;
import dev.precept.compiler.diagnostic.Report;
import dev.precept.compiler.diagnostic.Tone;
import dev.precept.compiler.graph.ConstraintGraph;
import dev.precept.compiler.source.SourceFile;
import dev.precept.compiler.vocabulary.Message;
import dev.precept.runtime.evaluate.Decision;
import dev.precept.runtime.evaluate.Finding;
import dev.precept.runtime.evaluate.FindingReports;
import java.util.List;
import java.util.Locale;

/** Findings as people read them: like a compiler's problems, about the response. */
final class Reading {
    private final FindingReports reports;
    private final Palette palette;

    /**
     * @param name what the response is called; the other messages are called by their numbers
     * @param response index of the message that is judged
     */
    Reading(ConstraintGraph graph, String name, List<Message> messages, int response, Palette palette) {
        this.reports = new FindingReports(
                graph.source(),
                messages.stream()
                        .map(message -> new SourceFile(called(message, response, name), message.text()))
                        .toList());
        this.palette = palette;
    }

    /** The demand, the places with their lines, what was observed, and the line of the spec. */
    String whole(Finding finding) {
        return Renderer.render(reports.of(finding), palette);
    }

    /** The demand and what was observed. */
    String brief(Finding finding) {
        Report whole = reports.of(finding);
        String message = whole.message() + " (" + finding.observed() + ")";
        return Renderer.render(
                new Report(whole.tone(), whole.heading(), message, java.util.Optional.empty(), List.of()), palette);
    }

    private static String called(Message message, int response, String name) {
        return message.index() == response
                ? name
                : "message " + (message.index() + 1) + " ("
                        + message.role().name().toLowerCase(Locale.ROOT) + ")";
    }

    /** How an outcome looks. */
    static Tone tone(Decision outcome) {
        return switch (outcome) {
            case HOLDS -> Tone.GOOD;
            case FAILS -> Tone.BAD;
            case UNKNOWN -> Tone.DOUBTFUL;
            case NOT_APPLICABLE -> Tone.QUIET;
        };
    }
}
