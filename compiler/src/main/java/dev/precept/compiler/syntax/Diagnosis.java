package dev.precept.compiler.syntax;

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
        return line.contains(offending)
                ? new SyntaxProblem.UnexpectedToken(offending.getText(), Tokens.span(offending))
                : new SyntaxProblem.UnfinishedLine(Tokens.span(line.getLast()));
    }
}
