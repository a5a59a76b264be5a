package dev.precept.compiler.syntax;

import dev.precept.compiler.source.Span;
import dev.precept.compiler.vocabulary.Spelled;
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
        int at = line.indexOf(offending);
        if (at < 0) {
            return new StatementProblem.UnfinishedLine(Advice.onEnd(line), Tokens.span(line.getLast()));
        }
        if (at > 0 && isMisspelt(line.getFirst())) {
            return withoutModality(line.getFirst());
        }
        Span span = Tokens.span(offending);
        return switch (offending.getType()) {
            case PreceptParser.UNCLOSED_TEXT ->
                new LayoutProblem.UnclosedText(new Span(span.start(), span.start() + 3));
            case PreceptParser.UNCLOSED_STRING -> new TokenProblem.UnclosedString(span);
            case PreceptParser.UNCLOSED_PATTERN ->
                offending.getText().equals("/")
                        ? new TokenProblem.EmptyPattern(span)
                        : new TokenProblem.UnclosedPattern(span);
            default -> new StatementProblem.UnexpectedToken(offending.getText(), Advice.on(line, at), span);
        };
    }

    private static boolean isMisspelt(Token first) {
        return first.getType() == PreceptParser.WORD
                && Spelled.nearest(first.getText(), Words.STATEMENTS).isPresent();
    }

    /** Of a line that begins with no word of a statement. */
    static SyntaxProblem withoutModality(Token first) {
        return new StatementProblem.MissingModality(
                Spelled.nearest(first.getText(), Words.STATEMENTS), Tokens.span(first));
    }
}
