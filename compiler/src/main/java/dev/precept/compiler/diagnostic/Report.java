package dev.precept.compiler.diagnostic;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something said about a text: a problem of a source, or a finding about a response.
 *
 * @param heading what kind of thing it is: {@code error[unknown-phrase]}, {@code fails[length]}
 * @param message one line
 * @param excerpt the places it is about; empty where it is about none
 */
public record Report(Tone tone, String heading, String message, Optional<Excerpt> excerpt, List<Note> notes) {
    public Report {
        notes = List.copyOf(notes);
    }

    /**
     * What is added to a report.
     *
     * @param heading {@code hint}, {@code observed}
     * @param excerpt a place of its own, such as the line of the spec that a finding comes from
     */
    public record Note(String heading, String text, Optional<Excerpt> excerpt) {}

    /** A problem of a source. */
    public static Report of(Diagnostic diagnostic) {
        Problem problem = diagnostic.problem();
        return new Report(
                switch (problem.severity()) {
                    case ERROR -> Tone.BAD;
                    case WARNING -> Tone.DOUBTFUL;
                },
                problem.severity().name().toLowerCase(Locale.ROOT) + "[" + problem.code() + "]",
                problem.message(),
                Optional.of(Excerpt.of(diagnostic.file(), problem.span())),
                problem.hint().stream()
                        .map(hint -> new Note("hint", hint, Optional.empty()))
                        .toList());
    }
}
