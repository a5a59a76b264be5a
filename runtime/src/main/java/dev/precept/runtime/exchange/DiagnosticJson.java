package dev.precept.runtime.exchange;

import dev.precept.compiler.diagnostic.Diagnostic;
import dev.precept.compiler.diagnostic.Problem;
import dev.precept.compiler.source.SourceFile;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Problems of specs as JSON: {@code file}, {@code line}, {@code column}, {@code endLine} and {@code endColumn} (all from 1,
 * columns in code points, the end after the last one), {@code severity}, {@code code}, {@code message}, and {@code hint}
 * where there is one.
 */
public final class DiagnosticJson {
    private DiagnosticJson() {}

    /** An array with an object for each. */
    public static String of(List<Diagnostic> diagnostics) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        diagnostics.forEach(diagnostic -> write(diagnostic, array.addObject()));
        return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(array);
    }

    private static void write(Diagnostic diagnostic, ObjectNode json) {
        Problem problem = diagnostic.problem();
        SourceFile.Position start = diagnostic.file().position(problem.span().start());
        SourceFile.Position end = diagnostic.file().position(problem.span().end());
        json.put("file", diagnostic.file().name());
        json.put("line", start.line()).put("column", start.column());
        json.put("endLine", end.line()).put("endColumn", end.column());
        json.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
        json.put("code", problem.code());
        json.put("message", problem.message());
        problem.hint().ifPresent(hint -> json.put("hint", hint));
    }
}
