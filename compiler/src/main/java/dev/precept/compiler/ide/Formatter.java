package dev.precept.compiler.ide;

import dev.precept.compiler.source.SourceFile;
import dev.precept.compiler.syntax.Parsed;
import dev.precept.compiler.syntax.Parser;
import dev.precept.compiler.vocabulary.Vocabulary;
import java.util.List;

/**
 * Lays out a source: two blanks a step, one statement a line, at most one blank line, one blank between words, lists on
 * several lines where one has no room for them. Comments and meaning stay, and so does every line that cannot be read.
 */
public final class Formatter {
    private Formatter() {}

    /**
     * Formats a source. What is formatted already stays as it is.
     *
     * @param vocabulary whose nouns and verbs get the right number: {@code at most 1 occurrence of}
     */
    public static Formatted format(SourceFile source, Vocabulary vocabulary) {
        Parsed parsed = Parser.parse(source);
        var commented = new Commented(source, parsed.file().comments());
        List<Row> rows = FileRows.of(
                parsed.file(),
                commented,
                new Agreement(vocabulary.lexicon()),
                new Broken(commented, parsed.problems()));
        return new Formatted(Weaver.weave(commented, rows), parsed.problems());
    }
}
