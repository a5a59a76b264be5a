package dev.precept.runtime.language;

import dev.precept.compiler.diagnostic.Diagnostic;
import dev.precept.compiler.source.SourceFile;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The spec of a case: a whole file, or lines that are set into one.
 *
 * @param above lines of the file above those of the page, and below them
 * @param indent blanks before each of them
 */
record Spec(SourceFile file, int above, int indent) {
    private static final Pattern WHOLE = Pattern.compile("^(precept|import|define|spec)\\b", Pattern.MULTILINE);
    private static final String NAME = "spec.precept";

    static Spec of(String text) {
        return WHOLE.matcher(text).find()
                ? new Spec(new SourceFile(NAME, text), 0, 0)
                : new Spec(new SourceFile(NAME, "spec it {\n" + text.replaceAll("(?m)^(?=.)", "  ") + "}\n"), 1, 2);
    }

    /** Lines of the file as the page shows them. */
    String lines(String text) {
        List<String> lines = text.lines().toList();
        return lines.subList(above, lines.size() - above).stream()
                .map(line -> line.substring(Math.min(indent, line.length())) + "\n")
                .collect(Collectors.joining());
    }

    /** The problem as a page shows it: its place in the page's lines, what it is, and the hint. */
    String shown(Diagnostic diagnostic) {
        var problem = diagnostic.problem();
        SourceFile.Position position = diagnostic.file().position(problem.span().start());
        String place = diagnostic.file().equals(file)
                ? (position.line() - above) + ":" + (position.column() - indent)
                : diagnostic.file().name() + ":" + position.line() + ":" + position.column();
        return "%s: %s[%s]: %s\n%s"
                .formatted(
                        place,
                        problem.severity().name().toLowerCase(Locale.ROOT),
                        problem.code(),
                        problem.message(),
                        problem.hint().map("  hint: %s\n"::formatted).orElse(""));
    }
}
