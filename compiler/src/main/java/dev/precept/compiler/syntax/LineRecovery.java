package dev.precept.compiler.syntax;

import dev.precept.grammar.PreceptParser;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;

/** One bad line costs one line: an error anywhere in it ends the line, and the blocks it opens are read all the same. */
final class LineRecovery extends DefaultErrorStrategy {

    /** Whatever stands where a line may begin, a line begins there. */
    @Override
    public void sync(Parser recognizer) {
        boolean lines = recognizer.getContext() instanceof PreceptParser.FileContext
                || recognizer.getContext() instanceof PreceptParser.BlockContext;
        if (!lines) {
            return;
        }
        int state = recognizer.getState();
        while (!beginsLine(recognizer.getInputStream().LA(1))) {
            ((PreceptParser) recognizer).line();
            recognizer.setState(state);
        }
    }

    private static boolean beginsLine(int type) {
        return switch (type) {
            case Token.EOF, PreceptParser.RBRACE -> true;
            case PreceptParser.LBRACE -> false;
            default -> STARTS.contains(type);
        };
    }

    private static final org.antlr.v4.runtime.misc.IntervalSet STARTS =
            PreceptParser._ATN.nextTokens(PreceptParser._ATN.ruleToStartState[PreceptParser.RULE_line]);

    @Override
    public Token recoverInline(Parser recognizer) {
        throw new InputMismatchException(recognizer);
    }

    @Override
    public void recover(Parser recognizer, RecognitionException error) {
        if (!(recognizer.getContext() instanceof PreceptParser.LineContext)) {
            throw error;
        }
        endErrorCondition(recognizer);
        while (true) {
            switch (recognizer.getInputStream().LA(1)) {
                case PreceptParser.NL -> {
                    recognizer.consume();
                    return;
                }
                case Token.EOF, PreceptParser.RBRACE -> {
                    return;
                }
                case PreceptParser.LBRACE -> ((PreceptParser) recognizer).block();
                default -> recognizer.consume();
            }
        }
    }
}
