package dev.precept.compiler.diagnostic;

import dev.precept.compiler.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reports as text: {@code path:line:column: error[code]: message}, the lines with what is meant underlined, and the notes.
 * Nothing in a message or a line can command a terminal: what cannot be seen is shown as a picture of itself.
 */
public final class Renderer {
    private Renderer() {}

    /** A problem and its lines, without a line break at the end. */
    public static String render(Diagnostic diagnostic, Palette palette) {
        return render(Report.of(diagnostic), palette);
    }

    /** The same for any report. */
    public static String render(Report report, Palette palette) {
        var lines = new ArrayList<String>();
        lines.add(headline(
                report.excerpt(),
                palette.paint(report.tone(), Glyphs.visible(report.heading())),
                palette.paint(Tone.STRONG, Glyphs.visible(report.message())),
                palette));
        report.excerpt().ifPresent(excerpt -> lines.addAll(Snippet.lines(excerpt, report.tone(), palette)));
        for (Report.Note note : report.notes()) {
            lines.add(headline(
                    note.excerpt(),
                    palette.paint(Tone.STRONG, Glyphs.visible(note.heading())),
                    Glyphs.visible(note.text()),
                    palette));
            note.excerpt().ifPresent(excerpt -> lines.addAll(Snippet.lines(excerpt, Tone.STRONG, palette)));
        }
        return String.join("\n", lines);
    }

    private static String headline(Optional<Excerpt> excerpt, String heading, String text, Palette palette) {
        var parts = new ArrayList<>(List.of(heading, text));
        excerpt.ifPresent(shown -> parts.addFirst(palette.paint(Tone.STRONG, Glyphs.visible(place(shown)))));
        return String.join(": ", parts);
    }

    private static String place(Excerpt excerpt) {
        SourceFile.Position position =
                excerpt.file().position(excerpt.spans().getFirst().start());
        return excerpt.file().name() + ":" + position.line() + ":" + position.column();
    }
}
