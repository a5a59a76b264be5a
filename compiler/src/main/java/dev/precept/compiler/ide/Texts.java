package dev.precept.compiler.ide;

import dev.precept.compiler.source.SourceFile;
import dev.precept.compiler.syntax.Blanks;
import dev.precept.compiler.syntax.Part;
import java.util.ArrayList;
import java.util.List;

/** Triple-quoted texts without the indentation that their lines share. */
final class Texts {
    private static final String QUOTES = "\"\"\"";

    private Texts() {}

    /** A quoted text as it is written; one of several lines can be indented otherwise. */
    static Piece piece(SourceFile source, Part.Text text) {
        String written = source.text(text.span());
        return written.startsWith(QUOTES)
                ? lines(List.of(written.split("\r\n|\n|\r", -1)), text)
                : Clauses.atom(written, text.span());
    }

    private static Piece lines(List<String> written, Part.Text text) {
        List<String> content = written.subList(1, written.size() - 1);
        int closing = blanks(written.getLast());
        int least = content.stream()
                .filter(line -> !isBlank(line))
                .mapToInt(Texts::blanks)
                .min()
                .orElse(Integer.MAX_VALUE);
        int shared = Math.min(closing, least);
        var lines = new ArrayList<String>(List.of(QUOTES));
        content.forEach(line -> lines.add(isBlank(line) ? "" : stripped(line.substring(shared))));
        lines.add(written.getLast().substring(shared));
        return new Piece.Lines(
                lines,
                least == shared ? Piece.Shift.IN : Piece.Shift.NONE,
                text.span().start(),
                text.span().end());
    }

    private static boolean isBlank(String line) {
        return blanks(line) == line.length();
    }

    private static int blanks(String line) {
        int index = 0;
        while (index < line.length() && Blanks.isBlank(line.charAt(index))) {
            index++;
        }
        return index;
    }

    private static String stripped(String line) {
        int end = line.length();
        while (end > 0 && Blanks.isBlank(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(0, end);
    }
}
