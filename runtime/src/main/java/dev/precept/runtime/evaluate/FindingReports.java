package dev.precept.runtime.evaluate;

import dev.precept.compiler.diagnostic.Excerpt;
import dev.precept.compiler.diagnostic.Report;
import dev.precept.compiler.diagnostic.Tone;
import dev.precept.compiler.source.SourceFile;
import dev.precept.compiler.source.Span;
import dev.precept.compiler.vocabulary.Modality;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Findings as reports about the response, like a compiler's about a source.
 *
 * @param spec where the requirements stand
 * @param messages the conversation, each message as a file that is named for people
 */
public record FindingReports(SourceFile spec, List<SourceFile> messages) {
    public FindingReports {
        messages = List.copyOf(messages);
    }

    /** The requirement, the places in the messages, what was observed, and the line of the spec where it is not met. */
    public Report of(Finding finding) {
        List<Excerpt> excerpts = excerpts(finding.evidence());
        var notes = new ArrayList<Report.Note>();
        excerpts.stream().skip(1).forEach(excerpt -> notes.add(new Report.Note("also", "here", Optional.of(excerpt))));
        notes.add(new Report.Note("observed", finding.observed(), Optional.empty()));
        if (finding.outcome() == Decision.FAILS && !finding.path().equals(Gate.PATH)) {
            notes.add(new Report.Note(past(finding.modality()), "here", Optional.of(Excerpt.of(spec, finding.span()))));
        }
        return new Report(
                tone(finding.outcome()),
                word(finding.outcome()) + "[" + finding.label().orElse(finding.path()) + "]",
                finding.requirement(),
                excerpts.stream().findFirst(),
                notes);
    }

    /** An excerpt for each message that has places. */
    private List<Excerpt> excerpts(List<Place> places) {
        var spans = new TreeMap<Integer, List<Span>>();
        places.forEach(place -> spans.computeIfAbsent(place.message(), message -> new ArrayList<>())
                .add(new Span(place.start(), place.end())));
        return spans.entrySet().stream()
                .map(entry -> new Excerpt(messages.get(entry.getKey()), entry.getValue()))
                .toList();
    }

    private static String past(Modality modality) {
        return switch (modality) {
            case REQUIRE -> "required";
            case FORBID -> "forbidden";
            case PREFER -> "preferred";
        };
    }

    private static Tone tone(Decision outcome) {
        return switch (outcome) {
            case HOLDS -> Tone.GOOD;
            case FAILS -> Tone.BAD;
            case UNKNOWN -> Tone.DOUBTFUL;
            case NOT_APPLICABLE -> Tone.QUIET;
        };
    }

    private static String word(Decision outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
