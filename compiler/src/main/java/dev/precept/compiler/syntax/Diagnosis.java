package dev.precept.compiler.syntax;

import dev.precept.compiler.source.Span;
import dev.precept.grammar.PreceptParser;
import java.util.List;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;

/** Says what is wrong with a line that could not be read. */
final class Diagnosis {
    private Diagnosis() {}

    /**
     * @param line its tokens, without those in its blocks
     * @param error where the parser gave up
     */
    static SyntaxProblem of(List<Token> line, RecognitionException error) {
        Token offending = error.getOffendingToken();
        if (!line.contains(offending)) {
            return new StatementProblem.UnfinishedLine(Tokens.span(line.getLast()));
        }
        Span span = Tokens.span(offending);
        return offending.getType() == PreceptParser.UNCLOSED_TEXT
                ? new LayoutProblem.UnclosedText(new Span(span.start(), span.start() + 3))
                : new StatementProblem.UnexpectedToken(offending.getText(), span);
    }
}
